/* Checks for lacks for which a JVM would end the process. */
#include "jvm/jvm_probe.h"

#include "jvm/missing_resource.h"

#include <errno.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <unistd.h>

/* In MiB: the memory of compiled code, stacks and malloc's arenas in the first minutes. */
enum { ROOM = 384 };

/* Tests memory that is first written and then executed, as in a JVM. */
static int
may_make_code(void)
{
    size_t size = sysconf(_SC_PAGESIZE);
    void *page = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (page == MAP_FAILED)
        return 1; /* other lacks are reported elsewhere */
    int result = mprotect(page, size, PROT_READ | PROT_WRITE | PROT_EXEC), error = errno;
    munmap(page, size);
    errno = error;
    return result == 0 || (error != EACCES && error != EPERM);
}

int
gj_jvm_probe(gj_failure_t *failure)
{
    char hint[sizeof(failure->hint)];
    if (may_make_code())
        return 0;
    gj_fail(failure, "this process must not have executable memory, and a JVM needs it");
    gj_fail_detail(failure, "mprotect: %s", strerror(errno));
    gj_missing_resource_hint("mark memory page as executable", hint, sizeof(hint));
    return gj_fail_hint(failure, "%s", hint);
}

int
gj_jvm_probe_room(gj_failure_t *failure)
{
    char hint[sizeof(failure->hint)];
    struct rlimit limit;
    size_t size = (size_t)ROOM << 20;
    if (getrlimit(RLIMIT_AS, &limit) != 0 || limit.rlim_cur == RLIM_INFINITY)
        return 0;
    void *room = mmap(NULL, size, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (room != MAP_FAILED)
        return munmap(room, size);
    gj_fail(failure, "the process may have too little memory for a JVM to work in");
    gj_fail_detail(failure, "of %llu KiB of address space less than %d are left after its start",
                   (unsigned long long)limit.rlim_cur / 1024, ROOM * 1024);
    gj_missing_resource_hint("insufficient memory", hint, sizeof(hint));
    return gj_fail_hint(failure, "%s", hint);
}
