#include "scripted_java.h"

#include <pthread.h>

enum { PLANNED = 64 };

typedef struct {
    java_turn_t turn;
    int verdict;
} step_t;

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static step_t steps[PLANNED];
static int planned, done, turns, unplanned;
static java_turn_t always;
static const int *hooked;
static int hooked_count;

int (*java_loads)(int instance), (*java_changes)(int instance);
int (*java_takes_over)(int instance);
int java_returns;
int (*java_creates)(int instance), (*java_destroys)(int instance);
int java_destroyed, java_stopped;
int (*java_gets_notice)(int instance, int what, const char *bytes, int size);

static uint64_t events_heard;
static uint32_t cbks_heard, reports_heard;

void
java_starts_anew(void)
{
    planned = done = turns = unplanned = 0;
    always = NULL;
}

void
java_will_do(java_turn_t turn)
{
    steps[planned++] = (step_t){.turn = turn};
}

void
java_will_say(int verdict)
{
    steps[planned++] = (step_t){.verdict = verdict};
}

void
java_always_does(java_turn_t turn)
{
    always = turn;
}

int
java_turns(void)
{
    return turns;
}

int
java_turns_amiss(void)
{
    return planned - done + unplanned;
}

int
gj_java_upcall(int id, int event)
{
    pthread_mutex_lock(&lock);
    step_t step = {.turn = always};
    turns++;
    if (done < planned)
        step = steps[done++];
    else if (!always)
        unplanned++;
    pthread_mutex_unlock(&lock);
    return step.turn ? step.turn(gj_call_find(id), event) : step.verdict;
}

void
java_hooks(const int *fops, int count)
{
    hooked = fops;
    hooked_count = count;
}

void
java_listens(uint64_t events, uint32_t cbks, uint32_t reports)
{
    events_heard = events;
    cbks_heard = cbks;
    reports_heard = reports;
}

int
gj_java_notify(int instance, int what, const char *bytes, int size)
{
    return java_gets_notice ? java_gets_notice(instance, what, bytes, size) : GJ_ANSWER_DONE;
}

int
gj_java_control(int operation, int instance)
{
    if (operation == GJ_CONTROL_DESTROY) {
        java_destroyed++;
        return java_destroys ? java_destroys(instance) : 0;
    }
    if (operation == GJ_CONTROL_STOP) {
        java_stopped++;
        return 0;
    }
    if (operation == GJ_CONTROL_TAKE_OVER)
        return java_takes_over ? java_takes_over(instance) : 0;
    if (operation == GJ_CONTROL_LOAD)
        return java_loads ? java_loads(instance) : 0;
    java_returns = operation == GJ_CONTROL_RETURN;
    if (operation == GJ_CONTROL_RECONFIGURE || operation == GJ_CONTROL_RETURN)
        return java_changes ? java_changes(instance) : !glujava_take_change(instance);
    int result = java_creates ? java_creates(instance) : 0;
    if (result != 0)
        return result;
    glujava_identify(instance, "check", "org.example.Check", "1.0", "check.jar");
    for (int i = 0; i < hooked_count; i++)
        glujava_hook(instance, hooked[i], -1, "check");
    glujava_listen(instance, events_heard, cbks_heard, reports_heard);
    return 0;
}

int
gj_java_start(const gj_jvm_request_t *request, const char *log_file, gj_failure_t *failure)
{
    (void)request;
    (void)log_file;
    (void)failure;
    return 0;
}

void
gj_java_register(gj_upcall_t upcall, gj_control_t control, gj_notify_t notify)
{
    (void)upcall;
    (void)control;
    (void)notify;
}

int
java_resumes(int32_t id, int verdict)
{
    gj_call_t *call = gj_call_find(id);
    return call ? glujava_resume(id, *gj_field(call, GJ_SUSPENSION), verdict) : 0;
}
