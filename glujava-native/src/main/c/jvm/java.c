#include "jvm/java.h"

#include "fops.h"
#include "text/stages.h"
#include "thread/java_thread.h"
#include "thread/java_visit.h"

static gj_upcall_t java_upcall;
static gj_control_t java_control;
static gj_notify_t java_notify;
static int64_t registered_at;

void
gj_java_register(gj_upcall_t upcall, gj_control_t control, gj_notify_t notify)
{
    registered_at = gj_stages_now();
    java_control = control;
    java_notify = notify;
    __atomic_store_n(&java_upcall, upcall, __ATOMIC_RELEASE);
}

int
gj_java_is_registered(void)
{
    return __atomic_load_n(&java_upcall, __ATOMIC_ACQUIRE) != NULL;
}

int64_t
gj_java_registered_at(void)
{
    return registered_at;
}

int
gj_java_upcall(int call, int event)
{
    sigset_t mask;
    if (!gj_thread_attach())
        return GJ_VERDICT_NONE;
    gj_visit_begin(&mask);
    int verdict = java_upcall(call, event);
    gj_visit_end(&mask);
    return verdict;
}

int
gj_java_control(int operation, int instance)
{
    sigset_t mask;
    if (!gj_thread_attach())
        return -1;
    gj_visit_begin(&mask);
    int result = java_control(operation, instance);
    gj_visit_end(&mask);
    return result;
}

int
gj_java_notify(int instance, int what, const char *bytes, int size)
{
    sigset_t mask;
    if (!gj_thread_attach())
        return GJ_ANSWER_NONE;
    gj_visit_begin(&mask);
    int answer = java_notify(instance, what, (int64_t)(uintptr_t)bytes, size);
    gj_visit_end(&mask);
    return answer;
}
