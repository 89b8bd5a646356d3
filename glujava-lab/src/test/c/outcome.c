/* Prints the result of each call, without inode numbers and current times, which differ between runs. */
#include <stdarg.h>
#include <sys/sysmacros.h>

#include "calls.h"

enum { LONG_AGO = 1262304000 }; /* 2010: earlier times were set by a call */

void
calling(const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    vprintf(format, arguments);
    va_end(arguments);
}

long
gives(long result)
{
    int error = errno;
    if (result == -1)
        printf(" = -1 %s", strerrorname_np(error));
    else
        printf(" = %ld", result);
    return result;
}

void
gives_more(const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    putchar(' ');
    vprintf(format, arguments);
    va_end(arguments);
}

void
prints_stat(int result, const struct stat *stat)
{
    if (gives(result) == -1)
        return;
    gives_more("mode %o uid %u gid %u", stat->st_mode, stat->st_uid, stat->st_gid);
    if (!S_ISDIR(stat->st_mode))
        gives_more("size %lld", (long long)stat->st_size);
    gives_more("nlink %lu", (unsigned long)stat->st_nlink);
    if (S_ISCHR(stat->st_mode) || S_ISBLK(stat->st_mode))
        gives_more("rdev %u:%u", major(stat->st_rdev), minor(stat->st_rdev));
    if (stat->st_mtime < LONG_AGO)
        gives_more("mtime %lld.%09ld", (long long)stat->st_mtime, stat->st_mtim.tv_nsec);
    if (stat->st_atime < LONG_AGO)
        gives_more("atime %lld.%09ld", (long long)stat->st_atime, stat->st_atim.tv_nsec);
}

const char *
shown(const char *path)
{
    static char texts[2][128];
    static int turn;
    if (strlen(path) < 100)
        return path;
    char *text = texts[turn++ % 2];
    snprintf(text, sizeof texts[0], "%.8s... of %zu bytes", path, strlen(path));
    return text;
}

uint64_t
hash_more(uint64_t hash, const void *bytes, size_t length)
{
    const unsigned char *at = bytes;
    for (size_t i = 0; i < length; i++)
        hash = (hash ^ at[i]) * 0x100000001b3;
    return hash;
}

uint64_t
hash_of(const void *bytes, size_t length)
{
    return hash_more(0xcbf29ce484222325, bytes, length);
}
