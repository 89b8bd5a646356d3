#include "thread/own_stack.h"

#include <stdint.h>
#include <sys/mman.h>
#include <ucontext.h>

typedef struct {
    gj_jvm_handles_t the_jvm;
    siginfo_t *info;
    void *context;
    int signal, must_end;
} call_t;

static int
make_call(call_t *call)
{
    return call->the_jvm(call->signal, call->info, call->context, call->must_end);
}

#if defined(__x86_64__)

enum { RED_ZONE = 128, ROOM = 16 * 1024, REPORT = 1024 * 1024 };

/*
 * Without this flag, a second signal would start at the beginning of the alternative stack, where the first one's frame
 * is.
 */
static int
call_without_alternative(call_t *call)
{
    const stack_t none = {.ss_flags = SS_DISABLE};
    stack_t alternative;
    sigaltstack(&none, &alternative);
    int result = make_call(call);
    sigaltstack(&alternative, NULL);
    return result;
}

static int
switch_and_call(uintptr_t stack, call_t *call)
{
    int result;
    __asm__ volatile("movq %%rsp, %%rbx\n\t"
                     "movq %[stack], %%rsp\n\t"
                     "call *%[function]\n\t"
                     "movq %%rbx, %%rsp"
                     : "=a"(result), "+D"(call)
                     : [stack] "r"(stack), [function] "r"(call_without_alternative)
                     : "rbx", "rcx", "rdx", "rsi", "r8", "r9", "r10", "r11", "memory", "cc", "xmm0", "xmm1", "xmm2",
                       "xmm3", "xmm4", "xmm5", "xmm6", "xmm7", "xmm8", "xmm9", "xmm10", "xmm11", "xmm12", "xmm13",
                       "xmm14", "xmm15");
    return result;
}

/* A stack overflow leaves no room for a handler, unless room was reserved in advance, as in Java. */
static int
has_room(const call_t *call, uintptr_t stack)
{
    uintptr_t fault = (uintptr_t)call->info->si_addr;
    return call->signal != SIGSEGV || fault >= stack + RED_ZONE || fault < stack - ROOM;
}

/* The stack for a report that ends the process, which needs more than any alternative stack has. */
static uintptr_t
stack_for_report(void)
{
    char *memory = mmap(NULL, REPORT, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    return memory == MAP_FAILED ? 0 : (uintptr_t)memory + REPORT;
}

/* Returns the stack for the call; 0: the current one. */
static uintptr_t
stack_for(const call_t *call)
{
    const ucontext_t *interrupted = call->context;
    uintptr_t here = (uintptr_t)__builtin_frame_address(0), first = (uintptr_t)interrupted->uc_stack.ss_sp;
    uintptr_t stack = (uintptr_t)interrupted->uc_mcontext.gregs[REG_RSP], size = interrupted->uc_stack.ss_size;
    if ((interrupted->uc_stack.ss_flags & SS_DISABLE) || here - first >= size)
        return 0;
    if (call->must_end)
        return stack_for_report();
    if (stack - first < size || !has_room(call, stack))
        return 0;
    return (stack - RED_ZONE) & ~(uintptr_t)15;
}

int
gj_on_own_stack(gj_jvm_handles_t the_jvm, int signal, siginfo_t *info, void *context, int must_end)
{
    call_t call = {the_jvm, info, context, signal, must_end};
    uintptr_t stack = stack_for(&call);
    return stack ? switch_and_call(stack, &call) : make_call(&call);
}

#else

int
gj_on_own_stack(gj_jvm_handles_t the_jvm, int signal, siginfo_t *info, void *context, int must_end)
{
    call_t call = {the_jvm, info, context, signal, must_end};
    return make_call(&call);
}

#endif
