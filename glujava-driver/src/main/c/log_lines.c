#include "log_lines.h"

#include "round.h"
#include "world.h"

enum { A_LINE = 110000, A_LINE_AFTER_OTHERS = 150000, A_SECOND = 1100000 };

static int
names_fop_and_part(const char *log)
{
    char by_c[64], by_java[64];
    snprintf(by_c, sizeof(by_c), "fop %s: ", gj_fops[now.fop].name);
    snprintf(by_java, sizeof(by_java), "fop %s, ", gj_fops[now.fop].name);
    return (strstr(log, by_c) || strstr(log, by_java)) && strstr(log, now.lacks);
}

void
lines_need_one(void)
{
    const char *log = world_log(), *end = strchr(log, '\n');
    if (!end || end[1] || !names_fop_and_part(log))
        complain("not one line of the log, with fop and %s:\n%s", now.lacks, log);
    world_forget_log();
    usleep(A_LINE / LINES_INSTANCES);
}

/* If earlier rounds have used up the limit of lines, this fop's next round must have its line. */
void
lines_need_one_of_fop(void)
{
    static uint64_t found, waited; /* a bit for each fop */
    const uint64_t bit = 1ull << now.fop;
    const char *log = world_log();
    if (!(found & bit)) {
        if (names_fop_and_part(log))
            found |= bit;
        else if (waited & bit)
            complain("no line of the log names fop and %s:\n%s", now.lacks, log);
        usleep(found & bit || waited & bit ? A_LINE_AFTER_OTHERS : A_SECOND);
        waited |= bit;
    }
    world_forget_log();
}
