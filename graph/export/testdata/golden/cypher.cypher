CREATE CONSTRAINT hearsay_entity IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;

UNWIND [
  {id: 'organization:beidou', properties: {id: 'organization:beidou', name: '北斗 🚀', entity_type: 'Organization', types: ['System'], also: ['Beidou; Inc.', 'a|b'], mentions: 2, degree: 3, unnamed: false, episodes: ['e1'], iri: 'https://hearsay.invalid/id/organization:beidou'}}
] AS row
MERGE (n:Entity {id: row.id})
SET n:`Entity`:`Organization`:`System`, n += row.properties;

UNWIND [
  {id: 'paper:quotes', properties: {id: 'paper:quotes', name: 'It\'s "so" <b>&amp; \\N</b> [x](y)', entity_type: 'Paper', mentions: 1, degree: 2, unnamed: false, episodes: ['e1', 'e2'], links: ['https://example.org/p?a=1&b=<2>'], iri: 'https://hearsay.invalid/id/paper:quotes'}}
] AS row
MERGE (n:Entity {id: row.id})
SET n:`Entity`:`Paper`, n += row.properties;

UNWIND [
  {id: 'person:lin', properties: {id: 'person:lin', name: '林一', entity_type: 'Person', also: ['Lin\nYi', '=cmd()'], mentions: 7, degree: 5, unnamed: false, episodes: ['e1', 'e2'], iri: 'https://hearsay.invalid/id/person:lin'}}
] AS row
MERGE (n:Entity {id: row.id})
SET n:`Entity`:`Person`, n += row.properties;

UNWIND [
  {id: 'topic:e1.12', properties: {id: 'topic:e1.12', name: '无名�之物', entity_type: 'Topic', mentions: 1, degree: 1, unnamed: true, episodes: ['e2'], iri: 'https://hearsay.invalid/id/topic:e1.12'}}
] AS row
MERGE (n:Entity {id: row.id})
SET n:`Entity`:`Topic`, n += row.properties;

UNWIND [
  {id: 'known:6', source: 'organization:beidou', target: 'paper:quotes', properties: {id: 'known:6', predicate: 'created', stands_on: 'lexicon', confidence: 1, times: 1, iri: 'https://hearsay.invalid/ns#created'}},
  {id: 'claim:3', source: 'person:lin', target: 'paper:quotes', properties: {id: 'claim:3', predicate: 'created', stands_on: 'said', polarity: 'asserted', speaker: 'guest', episode: 'e2', title: 'End: [[two]] | #2', file: 'e2.md', quote: 'it\'s ours, $5 | 6 😀', at: 12, line: 3, column: 4, rules: ['career/works', 'career/我'], confidence: 0.9, times: 1, iri: 'https://hearsay.invalid/ns#created'}}
] AS row
MATCH (a:Entity {id: row.source})
MATCH (b:Entity {id: row.target})
MERGE (a)-[r:`CREATED` {id: row.id}]->(b)
SET r += row.properties;

UNWIND [
  {id: 'claim:4', source: 'person:lin', target: 'person:lin', properties: {id: 'claim:4', predicate: 'knows', stands_on: 'said', polarity: 'negated', speaker: 'guest', person: 'person:lin', person_name: '林一', episode: 'e1', title: '第1期 <芯片> & "模型"', file: 'talks/e1.vtt', quote: '=1+1', at: 12, line: 3, column: 4, start: '00:01:02.500', `end`: '00:01:04', link: 'https://example.org/e1?a=1&b=2#t=62', rules: ['career/works', 'career/我'], confidence: 0.9, times: 1, iri: 'https://schema.org/knows'}}
] AS row
MATCH (a:Entity {id: row.source})
MATCH (b:Entity {id: row.target})
MERGE (a)-[r:`KNOWS` {id: row.id}]->(b)
SET r += row.properties;

UNWIND [
  {id: 'mention:5', source: 'person:lin', target: 'topic:e1.12', properties: {id: 'mention:5', predicate: 'mentions', stands_on: 'names', speaker: 'guest', person: 'person:lin', person_name: '林一', episode: 'e2', title: 'End: [[two]] | #2', file: 'e2.md', quote: '那个�东西', at: 12, line: 3, column: 4, start: '00:01:02.500', `end`: '00:01:04', confidence: 1, times: 3, iri: 'https://schema.org/mentions'}}
] AS row
MATCH (a:Entity {id: row.source})
MATCH (b:Entity {id: row.target})
MERGE (a)-[r:`MENTIONS` {id: row.id}]->(b)
SET r += row.properties;

UNWIND [
  {id: 'claim:1', source: 'person:lin', target: 'organization:beidou', properties: {id: 'claim:1', predicate: 'works_for', stands_on: 'said', polarity: 'asserted', speaker: 'guest', person: 'person:lin', person_name: '林一', episode: 'e1', title: '第1期 <芯片> & "模型"', file: 'talks/e1.vtt', quote: '我在"北斗"做 <芯片> & 模型', at: 12, line: 3, column: 4, start: '00:01:02.500', `end`: '00:01:04', link: 'https://example.org/e1?a=1&b=2#t=62', rules: ['career/works', 'career/我'], confidence: 0.9, times: 1, iri: 'https://schema.org/worksFor', with_role: '首席 `x`', with_year: '2019'}},
  {id: 'claim:2', source: 'person:lin', target: 'organization:beidou', properties: {id: 'claim:2', predicate: 'works_for', stands_on: 'said', polarity: 'hedged', speaker: 'guest', person: 'person:lin', person_name: '林一', episode: 'e1', title: '第1期 <芯片> & "模型"', file: 'talks/e1.vtt', quote: '我可能\n2020年就走了 \\ ]]> {x}', at: 12, line: 3, column: 4, start: '00:01:02.500', `end`: '00:01:04', link: 'https://example.org/e1?a=1&b=2#t=62', rules: ['career/works', 'career/我'], confidence: 0.5, times: 1, iri: 'https://schema.org/worksFor', with_past: 'true'}}
] AS row
MATCH (a:Entity {id: row.source})
MATCH (b:Entity {id: row.target})
MERGE (a)-[r:`WORKS_FOR` {id: row.id}]->(b)
SET r += row.properties;
