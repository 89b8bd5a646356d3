#include "thread/crash.h"

/* Static TLS, because a signal handler must not allocate it. */
static __thread gj_crash_t crash __attribute__((tls_model("initial-exec")));

gj_crash_t
gj_crash_begin(int signal, siginfo_t *info, void *context)
{
    gj_crash_t outer = crash;
    crash = (gj_crash_t){signal, info, context};
    return outer;
}

void
gj_crash_end(gj_crash_t outer)
{
    crash = outer;
}

int
gj_crash_is(const siginfo_t *info)
{
    return crash.signal && crash.info == info;
}

gj_crash_t
gj_crash_now(void)
{
    return crash;
}
