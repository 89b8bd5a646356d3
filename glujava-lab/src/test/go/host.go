// A program in Go that uses a volume through libgfapi: host VOLFILE LOG. Go's runtime takes all signals: for nil
// pointers, to stop goroutines, and for the program. Prints "ok" when that works as without a JVM. The volume has the
// translator Faulting; with PLAIN in the environment it has none.
package main

/*
#cgo CFLAGS: -D_FILE_OFFSET_BITS=64
#cgo LDFLAGS: -lgfapi
#include <errno.h>
#include <glusterfs/api/glfs.h>
#include <stdlib.h>
#include <sys/stat.h>

static int look(glfs_t *volume, const char *path) {
	struct stat stat;
	return glfs_lstat(volume, path, &stat) == 0 ? 0 : errno;
}

static glfs_t *start(const char *volfile, const char *log) {
	glfs_t *volume = glfs_new("host");
	glfs_set_volfile(volume, volfile);
	glfs_set_logging(volume, log, 7);
	return glfs_init(volume) == 0 ? volume : NULL;
}
*/
import "C"

import (
	"fmt"
	"os"
	"os/signal"
	"sync"
	"sync/atomic"
	"syscall"
	"time"
)

const patience = 5 * time.Second

type node struct{ value int }

func recovers(missing *node) (recovered bool) {
	defer func() { recovered = recover() != nil }()
	return missing.value > 0
}

func main() {
	volume := C.start(C.CString(os.Args[1]), C.CString(os.Args[2]))
	if volume == nil {
		fmt.Println("init")
		os.Exit(1)
	}
	paths := []*C.char{C.CString("/null"), C.CString("/divide"), C.CString("/deep"), C.CString("/pipe"), C.CString("/collect")}
	wanted := C.int(C.ENODATA)
	if os.Getenv("PLAIN") != "" {
		wanted = C.ENOENT
	}
	taken := make(chan os.Signal, 10)
	signal.Notify(taken, syscall.SIGUSR1, syscall.SIGPIPE, syscall.Signal(40))
	var looks, recoveries, wrong, turns int64
	var all sync.WaitGroup
	end := time.Now().Add(2 * time.Second)
	work := func(do func(i int)) {
		all.Add(1)
		go func() {
			defer all.Done()
			for i := 0; time.Now().Before(end); i++ {
				do(i)
			}
		}()
	}
	for i := 0; i < 3; i++ {
		work(func(i int) {
			if C.look(volume, paths[i%len(paths)]) != wanted {
				atomic.AddInt64(&wrong, 1)
			}
			atomic.AddInt64(&looks, 1)
		})
	}
	for i := 0; i < 2; i++ {
		work(func(i int) {
			if !recovers(nil) {
				atomic.AddInt64(&wrong, 1)
			}
			atomic.AddInt64(&recoveries, 1)
			time.Sleep(100 * time.Microsecond)
		})
	}
	work(func(i int) { // until Go stops it by a signal
		for n := 0; n < 20000000; n++ {
			turns += int64(n)
		}
	})
	all.Wait()
	for _, sent := range []syscall.Signal{syscall.SIGUSR1, syscall.SIGPIPE, syscall.Signal(40)} {
		syscall.Kill(os.Getpid(), sent)
		select {
		case got := <-taken:
			if got != sent {
				wrong++
			}
		case <-time.After(patience):
			wrong++
		}
	}
	if looks < 10 || recoveries < 100 || wrong > 0 {
		fmt.Println("looks", looks, "recoveries", recoveries, "wrong", wrong)
		os.Exit(1)
	}
	fmt.Println("ok")
}
