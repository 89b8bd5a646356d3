#include "monitor/stuck.h"

#include "call/fop.h"
#include "data/record.h"
#include "instance/turn.h"
#include "monitor/stuck_log.h"

#define MS 1000

/* The watch's own list; further turns are not listed. */
static gj_stuck_t all[GJ_STUCK_MOST];
static int count;

/* A copy for other threads, so that no lock is held while an instance is looked up, logged or asked. */
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static gj_stuck_t shown[GJ_STUCK_MOST];
static int shown_count;

static int64_t
now_ms(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec * (int64_t)MS + now.tv_nsec / 1000000;
}

/* Its turn has not ended. It may have been suspended, and even resumed, in that turn. */
static int
runs(const gj_call_t *call)
{
    int pass = gj_call_pass(call);
    return pass == GJ_PASS_JAVA || pass == GJ_PASS_SUSPENDED || pass >= GJ_PASS_DECIDED;
}

static void
describe_call(gj_call_t *call, const gj_instance_t *instance, char *what, size_t size)
{
    uint32_t fop = gj_call_fop(call);
    const char *name = fop < GJ_FOP_COUNT ? gj_fops[fop].name : "?";
    const char *method = fop < GJ_FOP_COUNT ? instance->fops[fop].method : NULL;
    if (call->role == GJ_ROLE_OPERATION || !method)
        snprintf(what, size, "the callback for the reply to an operation of its own");
    else
        snprintf(what, size, "fop %s, %s %s.%s", name, call->is_reply ? "a reply callback of" : "the @Fop method",
                 instance->class_name, method);
}

static gj_stuck_t *
find(const void *at, uint64_t number)
{
    for (int i = 0; i < count; i++) {
        if (all[i].at == at && all[i].number == number)
            return &all[i];
    }
    return NULL;
}

/* Returns the entry of a turn that has run too long; NULL if it has not, or if there are too many. */
static gj_stuck_t *
note(gj_instance_t *instance, const void *at, uint64_t number, int64_t since, int64_t thread, int64_t now)
{
    gj_stuck_t *entry = find(at, number);
    int64_t limit = __atomic_load_n(&instance->stuck_after, __ATOMIC_RELAXED) * (int64_t)MS;
    if (!entry && (limit == 0 || now - since < limit || count == GJ_STUCK_MOST))
        return NULL;
    if (!entry) {
        entry = &all[count++];
        memset(entry, 0, sizeof(*entry));
        entry->instance = instance;
        entry->volume = instance->versions;
        entry->at = at;
        entry->number = number;
        entry->since = since;
        entry->next_at = now;
        entry->thread = thread;
    }
    entry->is_fresh = 1;
    return entry;
}

static void
look_at_call(gj_call_t *call, void *argument)
{
    int64_t now = *(int64_t *)argument;
    uint64_t turn = __atomic_load_n(&call->turns, __ATOMIC_RELAXED);
    if (!runs(call))
        return;
    if (call->seen_turn != turn) {
        call->seen_turn = turn;
        call->seen_at = now;
        return;
    }
    gj_instance_t *instance = gj_instance_hold(call->instance);
    if (!instance)
        return;
    /* It still runs, so it belongs to this instance. */
    if (runs(call) && __atomic_load_n(&call->turns, __ATOMIC_ACQUIRE) == turn) {
        gj_stuck_t *entry = note(instance, call, turn, call->seen_at, call->thread, now);
        if (entry && !entry->what[0])
            describe_call(call, instance, entry->what, sizeof(entry->what));
    }
    gj_instance_release(instance);
}

static void
look_at_turn(gj_turn_t *turn, void *argument)
{
    int64_t now = *(int64_t *)argument;
    if (!turn->seen_at)
        turn->seen_at = now;
    gj_stuck_t *entry = note(turn->instance, turn, turn->number, turn->seen_at, turn->thread, now);
    if (entry && !entry->what[0])
        snprintf(entry->what, sizeof(entry->what), "%s", turn->what);
}

/* Moves ended turns to the end, and returns the number of the others. */
static int
sort_out(void)
{
    int stay = 0;
    for (int i = 0; i < count; i++) {
        if (!all[i].is_fresh)
            continue;
        gj_stuck_t kept = all[i];
        all[i] = all[stay];
        all[stay++] = kept;
    }
    return stay;
}

static void
show(int number)
{
    pthread_mutex_lock(&lock);
    memcpy(shown, all, number * sizeof(*all));
    shown_count = number;
    pthread_mutex_unlock(&lock);
}

void
gj_stuck_look(void)
{
    int64_t now = now_ms();
    for (int i = 0; i < count; i++)
        all[i].is_fresh = 0;
    gj_call_each(look_at_call, &now);
    gj_turn_each(look_at_turn, &now);
    if (count == 0)
        return;
    int stay = sort_out(), over = count - stay;
    show(stay);
    gj_stuck_log_ended(all + stay, over, now);
    gj_stuck_log_due(all, stay, now);
    count = stay;
    show(stay); /* Java may have reported their places. */
}

void
gj_stuck_each(const gj_instance_t *instance, void (*each)(const gj_stuck_t *stuck, int64_t seconds, void *argument),
              void *argument)
{
    int64_t now = now_ms();
    pthread_mutex_lock(&lock);
    for (int i = 0; i < shown_count; i++) {
        if (shown[i].volume == instance->versions)
            each(&shown[i], (now - shown[i].since) / MS, argument);
    }
    pthread_mutex_unlock(&lock);
}
