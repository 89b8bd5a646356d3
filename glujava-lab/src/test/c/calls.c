/*
 * calls SEED STEPS ROOT ELSEWHERE: makes STEPS random calls in ROOT; ELSEWHERE is another mount of the same volume.
 * calls SEED STEPS ROOT ELSEWHERE root: makes all of them as root, and without O_DIRECT, whose rules depend on the
 * disk.
 */
#include <grp.h>
#include <signal.h>
#include <sys/statvfs.h>
#include <sys/xattr.h>

#include "calls.h"

int elsewhere;
int as_root_alone;

static const call_t *const kinds[] = {name_calls, attribute_calls, content_calls, descriptor_calls, far_calls};

static int
weight_of_all(void)
{
    int sum = 0;
    for (size_t i = 0; i < COUNT(kinds); i++)
        for (const call_t *call = kinds[i]; call->make; call++)
            sum += call->weight;
    return sum;
}

static void
make_a_call(int at)
{
    for (size_t i = 0; i < COUNT(kinds); i++)
        for (const call_t *call = kinds[i]; call->make; call++)
            if ((at -= call->weight) < 0) {
                call->make();
                return;
            }
}

static void
become(int id)
{
    if (seteuid(0) || setegid(id) || seteuid(id)) {
        perror("calls: cannot become another user; run as root");
        exit(2);
    }
}

/* The kernel itself answers some wrong calls, so a seed may have no call of a kind that reaches the volume. */
static void
make_rare_ones(void)
{
    char to[16];
    struct statvfs statvfs_of_root;
    calling("mkdir, rmdir, link, truncate, rename, removexattr, unlink, symlink, readlink, statvfs");
    gives(mkdir("a/b", 0755));
    gives(rmdir("a/b"));
    gives(link("b", "a/b"));
    gives(truncate("a/b", 100));
    gives(rename("a/b", "a/c"));
    gives(lremovexattr("a/c", "user.none"));
    gives(unlink("a/c"));
    gives(symlink("b", "a/b"));
    gives(readlink("a/b", to, sizeof to));
    gives(unlink("a/b"));
    gives(statvfs("/", &statvfs_of_root) ? -1 : 0);
}

/* After some time, few names can still be used. Then the tree is moved aside. */
static void
begin_afresh(long step)
{
    char aside[64];
    for (const char *name = "abcd"; *name; name++) {
        char from[] = {*name, '\0'};
        snprintf(aside, sizeof aside, "%ld-%s", step, from);
        calling("afresh %s", from);
        gives(rename(from, aside));
        calling(", ");
    }
    /* In a root that only root can enter, the other user's calls would all fail. */
    chmod("/", step % 1000 == 0 ? 0777 : 0755);
    mkdir("a", 0777);
    mkdir("a/a", 0755);
    close(open("b", O_WRONLY | O_CREAT | O_TRUNC | O_NONBLOCK, 0666)); /* it may be a FIFO by now */
    make_rare_ones();
    calling("\n");
}

int
main(int count, char **arguments)
{
    as_root_alone = count == 6 && strcmp(arguments[5], "root") == 0;
    if (count != 5 && !as_root_alone) {
        fprintf(stderr, "usage: calls SEED STEPS ROOT ELSEWHERE [root]\n");
        return 2;
    }
    choose_from(strtoull(arguments[1], NULL, 10));
    elsewhere = open(arguments[4], O_DIRECTORY | O_CLOEXEC);
    if (elsewhere == -1 || chroot(arguments[3]) || chdir("/") || setgroups(0, NULL)) {
        perror("calls: cannot go to the mounts");
        return 2;
    }
    signal(SIGPIPE, SIG_IGN); /* some of the open files are FIFOs */
    umask(022);
    int weight = weight_of_all();
    for (long step = 0; step < atol(arguments[2]); step++) {
        int other = one_in(8) && !as_root_alone;
        if (step % 500 == 0)
            begin_afresh(step);
        printf("%ld %s", step, other ? "as 1000 " : "");
        if (other)
            become(1000);
        make_a_call(below(weight));
        if (other)
            become(0);
        putchar('\n');
        fflush(stdout);
    }
    return 0;
}
