/*
 * Runs with every hooked fop, so it must cost next to nothing: it reads the clock twice for a fop that is answered at
 * once.
 */
#include "call/latency.h"

#include "instance/instance.h"

void
gj_latency_set(gj_instance_t *instance, gf_boolean_t on)
{
    __atomic_store_n(&instance->is_timed, on, __ATOMIC_RELAXED);
}

static uint64_t
now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (uint64_t)time.tv_sec * 1000000000 + time.tv_nsec;
}

void
gj_latency_enters(gj_call_t *call)
{
    call->java_time = 0;
    call->entered_at = __atomic_load_n(&call->instance->is_timed, __ATOMIC_RELAXED) ? now() : 0;
    call->looked_at = call->entered_at;
}

void
gj_latency_turn_begins(gj_call_t *call)
{
    if (call->entered_at)
        call->looked_at = now();
}

void
gj_latency_turn_ends(gj_call_t *call)
{
    if (!call->entered_at)
        return;
    uint64_t ended_at = now();
    call->java_time += ended_at - call->looked_at;
    call->looked_at = ended_at;
}

void
gj_latency_resumes(gj_call_t *call)
{
    gj_latency_turn_begins(call);
}

void
gj_latency_answered(gj_call_t *call, gj_counts_part_t *part)
{
    if (!call->entered_at)
        return;
    gj_counts_note(part, &part->answer, call->looked_at - call->entered_at);
    gj_counts_note(part, &part->java, call->java_time);
}
