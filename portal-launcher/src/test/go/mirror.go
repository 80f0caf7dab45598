// Command mirror reads the log of a portal with what the Go project has written for its own log of checksums (golang.org/x/mod/sumdb). Of
// the portal nothing is in here but addresses: what follows is from c2sp.org/tlog-tiles, signed-note and tlog-proof.
//
//	mirror LOG VKEY PROOF HEAD…
//
// LOG is the address below which checkpoint and tile/ are, PROOF a .tlog-proof, each HEAD a signed head of before.
package main

import (
	"bytes"
	"encoding/base64"
	"encoding/binary"
	"fmt"
	"os"
	"os/exec"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

// The height of all tiles there are, which is left out of their addresses.
const height = 8

func main() {
	if len(os.Args) < 4 {
		refuse("mirror LOG VKEY PROOF HEAD…")
	}
	log := os.Args[1]
	key, err := note.NewVerifier(os.Args[2])
	check(err)
	head := headOf(fetched(log+"/checkpoint"), key)
	fmt.Printf("The head of %d entries is signed by %s.\n", head.N, key.Name())

	hashes := tlog.TileHashReader(head, tiles{log})
	root, err := tlog.TreeHash(head.N, hashes)
	check(err)
	if root != head.Hash {
		refuse("the tiles have another root than the head")
	}
	rebuilt(log, head, hashes)
	fmt.Println("The root was rebuilt from tiles, and from entries alone.")

	included(read(os.Args[3]), key, head, hashes)
	for _, file := range os.Args[4:] {
		before := headOf(read(file), key)
		proof, err := tlog.ProveTree(head.N, before.N, hashes)
		check(err)
		check(tlog.CheckTree(proof, head.N, head.Hash, before.N, before.Hash))
		fmt.Printf("The head of %d entries is the beginning of it.\n", before.N)
	}
}

// The tree that a signed head is of.
func headOf(signed []byte, key note.Verifier) tlog.Tree {
	opened, err := note.Open(signed, note.VerifierList(key))
	check(err)
	lines := strings.Split(opened.Text, "\n")
	if len(lines) != 4 || lines[0] != key.Name() {
		refuse("the head is of another log or has more lines: " + opened.Text)
	}
	size, err := strconv.ParseInt(lines[1], 10, 64)
	check(err)
	root, err := tlog.ParseHash(lines[2])
	check(err)
	return tlog.Tree{N: size, Hash: root}
}

// Adds all entries up again and compares each with its leaf.
func rebuilt(log string, head tlog.Tree, hashes tlog.HashReader) {
	var stored []tlog.Hash
	own := tlog.HashReaderFunc(func(indexes []int64) ([]tlog.Hash, error) {
		found := make([]tlog.Hash, len(indexes))
		for i, index := range indexes {
			found[i] = stored[index]
		}
		return found, nil
	})
	for n := int64(0); n < head.N; {
		width := min(head.N-n, 1<<height)
		for _, entry := range entries(fetched(log + "/" + path(tlog.Tile{H: height, L: -1, N: n >> height, W: int(width)}))) {
			more, err := tlog.StoredHashes(n, entry, own)
			check(err)
			stored = append(stored, more...)
			leaf, err := hashes.ReadHashes([]int64{tlog.StoredHashIndex(0, n)})
			check(err)
			if leaf[0] != tlog.RecordHash(entry) {
				refuse(fmt.Sprintf("entry %d is not that of the tile", n))
			}
			n++
		}
	}
	root, err := tlog.TreeHash(head.N, own)
	check(err)
	if root != head.Hash {
		refuse("the entries have another root than the head")
	}
}

// Each stands behind its length.
func entries(bundle []byte) [][]byte {
	var all [][]byte
	for len(bundle) > 0 {
		if len(bundle) < 2 || len(bundle) < 2+int(binary.BigEndian.Uint16(bundle)) {
			refuse("a file of entries is cut off")
		}
		end := 2 + int(binary.BigEndian.Uint16(bundle))
		all = append(all, bundle[2:end])
		bundle = bundle[end:]
	}
	return all
}

// The entry that a proof carries along is in the log under the head of the proof, and that head is in ours.
func included(file []byte, key note.Verifier, head tlog.Tree, hashes tlog.HashReader) {
	top, signed, ok := bytes.Cut(file, []byte("\n\n"))
	lines := strings.Split(string(top), "\n")
	if !ok || len(lines) < 3 || lines[0] != "c2sp.org/tlog-proof@v1" {
		refuse("the proof does not begin as one")
	}
	entry, err := base64.StdEncoding.DecodeString(strings.TrimPrefix(lines[1], "extra "))
	check(err)
	index, err := strconv.ParseInt(strings.TrimPrefix(lines[2], "index "), 10, 64)
	check(err)
	var proof tlog.RecordProof
	for _, line := range lines[3:] {
		hash, err := tlog.ParseHash(line)
		check(err)
		proof = append(proof, hash)
	}
	then := headOf(signed, key)
	check(tlog.CheckRecord(proof, then.N, then.Hash, index, tlog.RecordHash(entry)))
	fmt.Printf("Entry %d is in the log: %s\n", index, strings.SplitN(string(entry), "\n", 2)[0])
	grown, err := tlog.ProveTree(head.N, then.N, hashes)
	check(err)
	check(tlog.CheckTree(grown, head.N, head.Hash, then.N, then.Hash))
}

type tiles struct{ log string }

func (t tiles) Height() int { return height }

func (t tiles) ReadTiles(wanted []tlog.Tile) ([][]byte, error) {
	var data [][]byte
	for _, tile := range wanted {
		data = append(data, fetched(t.log+"/"+path(tile)))
	}
	return data, nil
}

func (t tiles) SaveTiles([]tlog.Tile, [][]byte) {}

func path(tile tlog.Tile) string {
	return strings.NewReplacer("tile/8/data/", "tile/entries/", "tile/8/", "tile/").Replace(tile.Path())
}

var kept = map[string][]byte{}

// From the network, or from a disk, once.
func fetched(address string) []byte {
	body, known := kept[address]
	if !known {
		var err error
		body, err = exec.Command("curl", "--silent", "--show-error", "--fail", address).Output()
		if err != nil {
			refuse(address + ": " + err.Error())
		}
		kept[address] = body
	}
	return body
}

func read(file string) []byte {
	body, err := os.ReadFile(file)
	check(err)
	return body
}

func check(err error) {
	if err != nil {
		refuse(err.Error())
	}
}

func refuse(why string) {
	fmt.Println("REFUSED: " + why)
	os.Exit(1)
}
