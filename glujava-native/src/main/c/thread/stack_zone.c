#include "thread/stack_zone.h"

#include "thread/stack.h"

#include <errno.h>
#include <pthread.h>
#include <signal.h>
#include <stdint.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

/* HotSpot's zones are 4 pages by default, and 21 with the largest values of its options. */
enum { PAGE = 4096, PAGES = 24 };

#define ALL ((UINT32_C(1) << PAGES) - 1)

static pthread_key_t end_key;
static pthread_once_t once = PTHREAD_ONCE_INIT;
static __thread uint32_t readable_before;
static uint32_t usual =
    ALL; /* the pages that the JVM may close on a usual thread; fewer when it has closed them once */
__thread uint32_t gj_stack_zone_opened __attribute__((tls_model("initial-exec"), visibility("hidden")));

static uintptr_t
page(int i)
{
    return gj_stack_lowest() + (uintptr_t)i * PAGE;
}

/* The kernel reads the mask before it checks the first argument, which is invalid. */
static int
is_readable(uintptr_t address)
{
    return syscall(SYS_rt_sigprocmask, -1, address, NULL, (NSIG - 1) / 8) != 0 && errno == EINVAL;
}

static uint32_t
readable(uint32_t pages)
{
    uint32_t found = 0;
    for (int i = 0; i < PAGES; i++) {
        if (pages >> i & 1)
            found |= (uint32_t)is_readable(page(i)) << i;
    }
    return found;
}

static int
is_first_thread(void)
{
    return getpid() == (pid_t)syscall(SYS_gettid);
}

/*
 * Returns whether the thread library made the stack, with its usual guard. On others the JVM's pages can be elsewhere:
 * on the first thread's, and on those that the program made.
 */
static int
is_usual(void)
{
    return gj_stack_guard() == PAGE && gj_stack_lowest() % PAGE == 0 && !is_first_thread();
}

/* Returns the pages whose access was changed. */
static uint32_t
set_access(uint32_t pages, int access)
{
    uint32_t done = 0;
    for (int i = 0; i < PAGES; i++) {
        if ((pages >> i & 1) && mprotect((void *)page(i), PAGE, access) == 0)
            done |= UINT32_C(1) << i;
    }
    return done;
}

void
gj_stack_zone_note(void)
{
    readable_before = readable(is_usual() ? __atomic_load_n(&usual, __ATOMIC_RELAXED) : ALL);
}

void
gj_stack_zone_learn(void)
{
    if (__atomic_load_n(&usual, __ATOMIC_RELAXED) != ALL || readable_before != ALL || !is_usual())
        return;
    uint32_t closed = ~readable(ALL) & ALL;
    if (closed)
        __atomic_store_n(&usual, closed, __ATOMIC_RELAXED);
}

static void
end(void *unused)
{
    (void)unused;
    gj_stack_zone_give_back();
}

static void
make_key(void)
{
    pthread_key_create(&end_key, end);
}

void
gj_stack_zone_note_javas(void)
{
    readable_before = ALL;
    pthread_once(&once, make_key);
    pthread_setspecific(end_key, &end_key);
}

void
gj_stack_zone_give_back(void)
{
    int error = errno;
    set_access(readable_before & ~readable(readable_before), PROT_READ | PROT_WRITE);
    gj_stack_zone_opened = 0;
    errno = error;
}

/*
 * The kernel limits the growth of the first thread's stack by the size of its lowest part. The JVM has cut the stack in
 * two, so the limit would no longer apply.
 */
static void
keep_limit(void)
{
    if (is_first_thread())
        mmap((void *)page(-1), PAGE, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE | MAP_FIXED_NOREPLACE, -1,
             0);
}

int
gj_stack_zone_open(const void *address)
{
    uintptr_t lowest = gj_stack_lowest(), at = (uintptr_t)address;
    if (gj_stack_zone_opened || at < lowest || at - lowest >= (uintptr_t)PAGES * PAGE)
        return 0;
    keep_limit();
    gj_stack_zone_opened = set_access(~readable(ALL) & ALL, PROT_READ | PROT_WRITE);
    return gj_stack_zone_opened >> (at - lowest) / PAGE & 1;
}

void
gj_stack_zone_close_opened(void)
{
    set_access(gj_stack_zone_opened, PROT_NONE);
    gj_stack_zone_opened = 0;
}
