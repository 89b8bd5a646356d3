/* The kinds of work: the call that each makes. */
#include "kinds.h"

#include <errno.h>
#include <stdatomic.h>
#include <stdio.h>
#include <string.h>

enum { PATH_SIZE = 4200 };

static int names = 500;
static _Atomic long fresh; /* names that were never used */

void
set_names(int count)
{
    names = count;
}

static void
named(const struct caller *caller, char *path, size_t size, const char *prefix, long number)
{
    snprintf(path, size, "%s/%s-%d-%ld", caller->place.folder, prefix, caller->number, number);
}

static void
expect_missing(const struct caller *caller, const char *path, int turn)
{
    struct stat found;
    if (caller->place.calls->lstat(turn % caller->place.volumes, path, &found) == 0)
        errno = EEXIST;
    if (errno != ENOENT)
        give_up("lookup of a missing name");
}

/* All threads look up the same missing names. */
static void
missing(const struct caller *caller, int turn)
{
    char path[PATH_SIZE];
    snprintf(path, sizeof path, "%s/none-%d", caller->place.folder, turn / caller->place.volumes % names);
    expect_missing(caller, path, turn);
}

/* The same missing names in random order, so that the caches of the processor do not help. */
static void
anyone(const struct caller *caller, int turn)
{
    static _Thread_local uint64_t state = 1;
    char path[PATH_SIZE];
    state = state * 6364136223846793005u + 1442695040888963407u;
    snprintf(path, sizeof path, "%s/none-%d", caller->place.folder, (int)((state >> 33) % (unsigned)names));
    expect_missing(caller, path, turn);
}

/* A missing name that was never looked up. */
static void
unknown(const struct caller *caller, int turn)
{
    char path[PATH_SIZE];
    named(caller, path, sizeof path, "never", atomic_fetch_add(&fresh, 1));
    expect_missing(caller, path, turn);
}

static void
present(const struct caller *caller, int turn)
{
    char path[PATH_SIZE];
    struct stat found;
    snprintf(path, sizeof path, "%s/file", caller->place.folder);
    if (caller->place.calls->lstat(turn % caller->place.volumes, path, &found) != 0)
        give_up("stat of the file");
}

static void
descriptor(const struct caller *caller, int turn)
{
    struct stat found;
    if (caller->place.calls->fstat(turn % caller->place.volumes, &found) != 0)
        give_up("fstat of the file");
}

/* Adds an entry to the folder, which stays. */
static void
fill(const struct caller *caller, int turn)
{
    char path[PATH_SIZE];
    named(caller, path, sizeof path, "entry", turn);
    if (caller->place.calls->create(0, path) != 0)
        give_up("create of an entry");
}

static void
create(const struct caller *caller, int turn)
{
    char path[PATH_SIZE];
    named(caller, path, sizeof path, "made", turn);
    if (caller->place.calls->create(0, path) != 0)
        give_up("create");
}

static void
stat_(const struct caller *caller, int turn)
{
    char path[PATH_SIZE];
    struct stat found;
    named(caller, path, sizeof path, "made", turn);
    if (caller->place.calls->lstat(0, path, &found) != 0)
        give_up("stat");
}

static void
open_(const struct caller *caller, int turn)
{
    char path[PATH_SIZE];
    named(caller, path, sizeof path, "made", turn);
    if (caller->place.calls->open(0, path) != 0)
        give_up("open");
}

static void
write_(const struct caller *caller, int turn)
{
    char path[PATH_SIZE];
    named(caller, path, sizeof path, "made", turn);
    if (caller->place.calls->write(0, path) != 0)
        give_up("write of a small file");
}

static void
read_(const struct caller *caller, int turn)
{
    char path[PATH_SIZE];
    named(caller, path, sizeof path, "made", turn);
    if (caller->place.calls->read(0, path) != 0)
        give_up("read of a small file");
}

static void
rename_(const struct caller *caller, int turn)
{
    char from[PATH_SIZE], to[PATH_SIZE];
    named(caller, from, sizeof from, "made", turn);
    named(caller, to, sizeof to, "moved", turn);
    if (caller->place.calls->rename(0, from, to) != 0)
        give_up("rename");
}

static void
list(const struct caller *caller, int turn)
{
    char path[PATH_SIZE];
    (void)turn;
    snprintf(path, sizeof path, "%s/", caller->place.folder);
    if (caller->place.calls->list(0, path) != 0)
        give_up("list of the folder");
}

static void
unlink_(const struct caller *caller, int turn)
{
    char path[PATH_SIZE];
    named(caller, path, sizeof path, "moved", turn);
    if (caller->place.calls->unlink(0, path) != 0)
        give_up("unlink");
}

static const struct {
    const char *name;
    kind_t *kind;
} kinds[] = {
    {"missing", missing}, {"anyone", anyone},  {"unknown", unknown}, {"present", present}, {"descriptor", descriptor},
    {"fill", fill},       {"create", create},  {"stat", stat_},      {"open", open_},      {"write", write_},
    {"read", read_},      {"rename", rename_}, {"list", list},       {"unlink", unlink_},
};

kind_t *
find_kind(const char *name)
{
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (strcmp(kinds[i].name, name) == 0)
            return kinds[i].kind;
    return NULL;
}
