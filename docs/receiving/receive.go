// Receives Greenlit's webhooks: verified, each once, and nothing older than what was there before.
//
//	PORT=8000 WEBHOOK_SECRET=whsec_… go run receive.go       (Go 1.19 or newer, nothing else)
package main

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"os"
	"strconv"
	"strings"
	"sync"
	"time"
)

const tolerance = 5 * time.Minute

type event struct {
	Data struct {
		Show     struct{ ID string }
		Sequence int64
		To       string
	}
}

// Yours belong into a database, written in one transaction with what a change means to you.
var (
	oneAtATime sync.Mutex
	seen       = map[string]bool{}
	newest     = map[string]int64{}
)

func verify(key []byte, header http.Header, body []byte) error {
	id, timestamp := header.Get("webhook-id"), header.Get("webhook-timestamp")
	seconds, err := strconv.ParseInt(timestamp, 10, 64)
	if err != nil {
		return err
	}
	if age := time.Since(time.Unix(seconds, 0)); age > tolerance || age < -tolerance {
		return errors.New("not of now")
	}
	mac := hmac.New(sha256.New, key)
	fmt.Fprintf(mac, "%s.%s.%s", id, timestamp, body)
	wanted := []byte("v1," + base64.StdEncoding.EncodeToString(mac.Sum(nil)))
	// While a secret is rotated there are several: one that holds is enough.
	for _, signature := range strings.Split(header.Get("webhook-signature"), " ") {
		if hmac.Equal(wanted, []byte(signature)) {
			return nil
		}
	}
	return errors.New("no signature holds")
}

func receive(id string, body []byte) error {
	var change event
	if err := json.Unmarshal(body, &change); err != nil {
		return err
	}
	oneAtATime.Lock()
	defer oneAtATime.Unlock()
	if seen[id] {
		return nil
	}
	seen[id] = true
	if show := change.Data.Show.ID; change.Data.Sequence > newest[show] { // one that was given up once can come late
		newest[show] = change.Data.Sequence
		fmt.Println(show, change.Data.Sequence, change.Data.To)
	}
	return nil
}

func main() {
	key, err := base64.StdEncoding.DecodeString(strings.TrimPrefix(os.Getenv("WEBHOOK_SECRET"), "whsec_"))
	if err != nil {
		log.Fatal(err)
	}
	http.HandleFunc("/", func(response http.ResponseWriter, request *http.Request) {
		body, err := io.ReadAll(io.LimitReader(request.Body, 20_000))
		if err == nil {
			err = verify(key, request.Header, body)
		}
		if err == nil {
			err = receive(request.Header.Get("webhook-id"), body)
		}
		if err != nil {
			http.Error(response, err.Error(), http.StatusBadRequest)
			return
		}
		response.WriteHeader(http.StatusNoContent) // only now: what is not answered with 2xx comes again
	})
	port := os.Getenv("PORT")
	if port == "" {
		port = "8000"
	}
	listener, err := net.Listen("tcp", "127.0.0.1:"+port)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(listener.Addr().(*net.TCPAddr).Port)
	log.Fatal(http.Serve(listener, nil))
}
