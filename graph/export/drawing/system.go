package drawing

import (
	"cmp"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// favourites are parts of the file names of fonts that set Chinese and Latin well
// together, the best first.
var favourites = []string{
	"notosanscjksc-regular", "notosanscjk-regular", "notosanssc", "sourcehansans", "pingfang", "hiragino sans gb", "stheiti",
	"msyh.", "deng.", "simhei", "wqy-microhei", "wqy-zenhei", "droidsansfallback", "arial unicode", "simsun",
}

// SystemFonts lists the font files of this system, those first that are likely
// to set Chinese well.
func SystemFonts() []string {
	var files []string
	for _, folder := range fontFolders() {
		filepath.WalkDir(folder, func(path string, e fs.DirEntry, err error) error {
			switch strings.ToLower(filepath.Ext(path)) {
			case ".ttf", ".otf", ".ttc", ".otc":
				if err == nil && !e.IsDir() {
					files = append(files, path)
				}
			}
			return nil // what cannot be read has no fonts
		})
	}
	slices.SortFunc(files, func(a, b string) int { return cmp.Or(cmp.Compare(rank(a), rank(b)), cmp.Compare(a, b)) })
	return slices.Compact(files)
}

func rank(path string) int {
	name := strings.ToLower(filepath.Base(path))
	if i := slices.IndexFunc(favourites, func(f string) bool { return strings.Contains(name, f) }); i >= 0 {
		return i
	}
	return len(favourites)
}

func fontFolders() []string {
	folders := []string{"/usr/share/fonts", "/usr/local/share/fonts", "/System/Library/Fonts", "/Library/Fonts"}
	if windows := os.Getenv("WINDIR"); windows != "" {
		folders = append(folders, filepath.Join(windows, "Fonts"))
	}
	if home, err := os.UserHomeDir(); err == nil {
		folders = append(folders, filepath.Join(home, ".fonts"), filepath.Join(home, ".local/share/fonts"), filepath.Join(home, "Library/Fonts"))
	}
	return folders
}
