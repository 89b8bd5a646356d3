/* Runs a command that must not make executable memory, as a service with MemoryDenyWriteExecute: no_code COMMAND... */
#include <stdio.h>
#include <sys/prctl.h>
#include <unistd.h>

#ifndef PR_SET_MDWE
#define PR_SET_MDWE 65
#endif

enum { REFUSE_EXEC_GAIN = 1, UNKNOWN = 77 };

int
main(int count, char **arguments)
{
    if (count < 2 || prctl(PR_SET_MDWE, (unsigned long)REFUSE_EXEC_GAIN, 0L, 0L, 0L) != 0) {
        perror("prctl");
        return UNKNOWN;
    }
    execvp(arguments[1], arguments + 1);
    return 1;
}
