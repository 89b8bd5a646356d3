/* Calls on content. Another mount may have written it, so the kernel's cached pages are dropped before reads. */
#include <sys/mman.h>
#include <sys/uio.h>

#include "calls.h"

static char buffer[512 * 1024];

static int
a_fresh_file(void)
{
    int fd = an_open_file();
    posix_fadvise(fd, 0, 0, POSIX_FADV_DONTNEED);
    return fd;
}

static void
reads(void)
{
    int fd = a_fresh_file();
    size_t length = a_length();
    off_t offset = an_offset();
    calling("pread(%zu, %ld)", length, offset);
    long got = gives(pread(fd, buffer, length, offset));
    if (got > 0)
        gives_more("%016lx", hash_of(buffer, got));
}

static void
writes(void)
{
    int fd = an_open_file();
    size_t length = a_length();
    off_t offset = an_offset();
    char *bytes = some_bytes(length);
    calling("pwrite(%zu, %ld)", length, offset);
    gives(pwrite(fd, bytes, length, offset));
}

static void
writes_in_parts(void)
{
    int fd = an_open_file();
    size_t length = 16 * (1 + below(2000));
    char *bytes = some_bytes(length);
    struct iovec parts[16];
    for (int i = 0; i < 16; i++)
        parts[i] = (struct iovec){bytes + i * length / 16, length / 16};
    off_t offset = below(300000);
    calling("pwritev(16 of %zu, %ld)", length, offset);
    gives(pwritev(fd, parts, 16, offset));
}

static void
appends(void)
{
    int fd = an_open_file();
    char *bytes = some_bytes(100);
    calling("lseek(0, SEEK_END)");
    gives(lseek(fd, 0, SEEK_END));
    calling(", write(100)");
    gives(write(fd, bytes, 100));
}

static void
truncates(void)
{
    const char *path = a_path();
    off_t size = an_offset();
    int by_name = one_in(2), fd = an_open_file();
    if (by_name) {
        calling("truncate(%s, %ld)", shown(path), size);
        gives(truncate(path, size));
    } else {
        calling("ftruncate(%ld)", size);
        gives(ftruncate(fd, size));
    }
}

static void
allocates(void)
{
    static const int modes[] = {0,
                                FALLOC_FL_KEEP_SIZE,
                                FALLOC_FL_KEEP_SIZE | FALLOC_FL_PUNCH_HOLE,
                                FALLOC_FL_KEEP_SIZE | FALLOC_FL_PUNCH_HOLE,
                                FALLOC_FL_PUNCH_HOLE,
                                FALLOC_FL_ZERO_RANGE,
                                FALLOC_FL_COLLAPSE_RANGE};
    int fd = an_open_file(), mode = PICK(modes);
    off_t offset = an_offset();
    size_t length = a_length();
    calling("fallocate(%d, %ld, %zu)", mode, offset, length);
    gives(fallocate(fd, mode, offset, length));
}

/*
 * Reports whether it succeeds, and the error. The offset also depends on the brick's page cache: pages of an allocated
 * but unwritten range count as data when they were read.
 */
static void
seeks(void)
{
    static const int whences[] = {SEEK_DATA, SEEK_HOLE};
    int fd = a_fresh_file(), whence = PICK(whences);
    off_t offset = an_offset();
    fsync(fd); /* data that the brick has not written to disk would count as data */
    calling("lseek(%ld, %s)", offset, whence == SEEK_DATA ? "SEEK_DATA" : "SEEK_HOLE");
    gives(lseek(fd, offset, whence) < 0 ? -1 : 0);
}

static void
copies(void)
{
    int from = a_fresh_file(), to = an_open_file();
    off_t out = an_offset(), in = an_offset();
    size_t length = a_length();
    calling("copy_file_range(%ld, %ld, %zu)", in, out, length);
    gives(copy_file_range(from, &in, to, &out, length, 0));
}

static void
syncs(void)
{
    int fd = an_open_file();
    calling("fsync()");
    gives(fsync(fd));
    calling(", fdatasync()");
    gives(fdatasync(fd));
}

static void
maps(void)
{
    struct stat stat;
    int fd = a_fresh_file();
    size_t length = 1 + below(100000), at = below(4096);
    calling("mmap(%zu)", length);
    if (fstat(fd, &stat) == -1 || !S_ISREG(stat.st_mode) || (size_t)stat.st_size < length + 4096)
        return;
    char *map = mmap(NULL, length, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    if (gives(map == MAP_FAILED ? -1 : 0) == -1)
        return;
    if (as_root_alone)
        madvise(map, length, MADV_RANDOM);
    gives_more("%016lx", hash_of(map, length));
    memset(map + at % length, 'm', 1);
    calling(", msync()");
    gives(msync(map, length, MS_SYNC));
    munmap(map, length);
}

const call_t content_calls[] = {
    {reads, 9}, {writes, 12}, {writes_in_parts, 3}, {appends, 4}, {truncates, 4}, {allocates, 6},
    {seeks, 5}, {copies, 4},  {syncs, 2},           {maps, 4},    {NULL, 0},
};
