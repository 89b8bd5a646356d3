#include "gfapi.h"

#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

enum { SECONDS = 20, PATIENCE = 3, EXIT_CODE = 7, STEPS_A_SECOND = 100 };

static void
be_child(glfs_t *volume, const char *what)
{
    struct stat stat;
    if (strcmp(what, "use") == 0) {
        alarm(PATIENCE);
        glfs_stat(volume, "/not-there", &stat);
    }
    if (strcmp(what, "exec") == 0)
        execl("/bin/sh", "sh", "-c", "exit 7", (char *)NULL);
    else if (strcmp(what, "exit") == 0)
        exit(EXIT_CODE); /* with all functions registered with atexit */
    _exit(EXIT_CODE);
}

int
fork_and(glfs_t *volume, const char *what)
{
    int status = 0;
    fflush(stdout);
    pid_t child = fork();
    if (child == 0)
        be_child(volume, what);
    if (child < 0)
        return -1;
    for (int i = 0; i < SECONDS * STEPS_A_SECOND; i++) {
        if (waitpid(child, &status, WNOHANG) == child)
            return WIFEXITED(status) ? WEXITSTATUS(status) : 1000 + WTERMSIG(status);
        usleep(1000000 / STEPS_A_SECOND);
    }
    kill(child, SIGKILL);
    waitpid(child, &status, 0);
    errno = ETIMEDOUT;
    return -1;
}
