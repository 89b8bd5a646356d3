#include "notices.h"

#include "check.h"
#include "scripted_java.h"
#include "thread/in_turn.h"
#include "world.h"

#include <semaphore.h>

received_t received;

static int answer_to_give;
static sem_t gate;
static int holds;

static int
record(int instance, int what, const char *bytes, int size)
{
    assert_true(size <= (int)sizeof(received.bytes));
    received.what = what;
    received.size = size;
    received.instance = instance;
    received.thread = pthread_self();
    received.xl = THIS;
    received.in_turn = gj_in_turn();
    memcpy(received.bytes, bytes, size);
    __atomic_fetch_add(&received.count, 1, __ATOMIC_RELEASE);
    if (__atomic_load_n(&holds, __ATOMIC_ACQUIRE))
        sem_wait(&gate);
    return answer_to_give;
}

void
notices_begin(int answer)
{
    memset(&received, 0, sizeof(received));
    answer_to_give = answer;
    __atomic_store_n(&holds, 0, __ATOMIC_RELEASE);
    java_gets_notice = record;
}

void
notices_hold(void)
{
    sem_init(&gate, 0, 0);
    __atomic_store_n(&holds, 1, __ATOMIC_RELEASE);
}

void
notices_continue(void)
{
    __atomic_store_n(&holds, 0, __ATOMIC_RELEASE);
    sem_post(&gate);
}

static int
has_come(void *count)
{
    return __atomic_load_n(&received.count, __ATOMIC_ACQUIRE) >= *(int *)count;
}

int
notices_await(int count)
{
    return world_await(has_come, &count);
}

reader_t
notices_reader(void)
{
    return (reader_t){received.bytes, received.size, 0};
}

const char *
notices_text(reader_t *reader)
{
    static char text[256];
    int32_t size = take32(reader);
    if (size == NO_TEXT)
        return "(none)";
    assert_true(size >= 0 && size < (int)sizeof(text));
    const char *at = take(reader, size);
    assert_non_null(at);
    memcpy(text, at, size);
    text[size] = '\0';
    return text;
}
