package export

import (
	"archive/zip"
	"io"
)

// archive writes the files of a format into one ZIP archive, without dates.
func (f *Format) archive(w io.Writer, n *Network, o *Options) error {
	z := zip.NewWriter(w)
	if err := f.files(zipped{z}, n, o); err != nil {
		return err
	}
	return z.Close()
}

type zipped struct{ *zip.Writer }

func (z zipped) Create(name string) (io.Writer, error) {
	return z.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Deflate})
}
