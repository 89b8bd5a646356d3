/*
 * The client program of the benchmarks:
 *   client volumes VOLFILE LOG COUNT    uses COUNT volumes of one volfile through libgfapi
 *   client folder PATH                  uses a folder of a mount
 * Prints "ready", and then carries out the commands of its standard input, one a line:
 *   names COUNT        sets the number of names that take turns
 *   threads COUNT      sets the number of calling threads
 *   run KIND CALLS     lets each thread make CALLS calls: see work.c for the kinds
 *   new KIND THREADS   lets THREADS new threads, one after the other, make a first call and then a second one
 * Answers "ok", or the cost of a call in nanoseconds: CPU time of the thread, CPU time of the process, wall clock,
 * median, 99th percentile. For "new", CPU time and wall clock of the first call, then of the second.
 */
#include "client.h"

#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <unistd.h>

void
give_up(const char *what)
{
    printf("failed: %s: %s\n", what, strerror(errno));
    fflush(stdout);
    _exit(1);
}

static void
obey(struct place place, const char *line)
{
    char kind[32];
    int count;
    struct taken one, two;
    if (sscanf(line, "names %d", &count) == 1 && count > 0) {
        set_names(count);
        puts("ok");
    } else if (sscanf(line, "threads %d", &count) == 1 && count > 0) {
        set_threads(place, count);
        puts("ok");
    } else if (sscanf(line, "run %31s %d", kind, &count) == 2 && count > 0 && work(kind, count, &one)) {
        printf("%.1f %.1f %.1f %.1f %.1f\n", one.cpu, one.process, one.wall, one.median, one.p99);
    } else if (sscanf(line, "new %31s %d", kind, &count) == 2 && count > 0 &&
               work_in_new_threads(place, kind, count, &one, &two)) {
        printf("%.1f %.1f %.1f %.1f\n", one.cpu, one.wall, two.cpu, two.wall);
    } else {
        printf("failed: unknown command: %s", line);
    }
    fflush(stdout);
}

int
main(int count, char **arguments)
{
    char line[64];
    struct place place;
    prctl(PR_SET_PDEATHSIG, SIGKILL); /* exits without cleaning up, because the benchmark was interrupted */
    if (count == 5 && strcmp(arguments[1], "volumes") == 0) {
        place = open_volumes(arguments[2], arguments[3], atoi(arguments[4]));
    } else if (count == 3 && strcmp(arguments[1], "folder") == 0) {
        place = open_folder(arguments[2]);
    } else {
        fprintf(stderr, "usage: client volumes VOLFILE LOG COUNT | client folder PATH\n");
        return 2;
    }
    set_names(500);
    set_threads(place, 1);
    puts("ready");
    fflush(stdout);
    while (fgets(line, sizeof line, stdin))
        obey(place, line);
    fflush(stdout);
    _exit(0); /* the volumes end with the process */
}
