#include "telling.h"

#include "check.h"
#include "scripted_java.h"
#include "thread/in_turn.h"
#include "world.h"

#include <semaphore.h>

told_t told;

static int answer_to_give;
static sem_t gate;
static int holds;

static int
record(int instance, int what, const char *bytes, int size)
{
    assert_true(size <= (int)sizeof(told.bytes));
    told.what = what;
    told.size = size;
    told.instance = instance;
    told.thread = pthread_self();
    told.xl = THIS;
    told.in_turn = gj_in_turn();
    memcpy(told.bytes, bytes, size);
    __atomic_fetch_add(&told.count, 1, __ATOMIC_RELEASE);
    if (__atomic_load_n(&holds, __ATOMIC_ACQUIRE))
        sem_wait(&gate);
    return answer_to_give;
}

void
telling_begins(int answer)
{
    memset(&told, 0, sizeof(told));
    answer_to_give = answer;
    __atomic_store_n(&holds, 0, __ATOMIC_RELEASE);
    java_is_told = record;
}

void
telling_holds(void)
{
    sem_init(&gate, 0, 0);
    __atomic_store_n(&holds, 1, __ATOMIC_RELEASE);
}

void
telling_lets_go(void)
{
    __atomic_store_n(&holds, 0, __ATOMIC_RELEASE);
    sem_post(&gate);
}

static int
has_come(void *count)
{
    return __atomic_load_n(&told.count, __ATOMIC_ACQUIRE) >= *(int *)count;
}

int
telling_await(int count)
{
    return world_await(has_come, &count);
}

reader_t
telling_reader(void)
{
    return (reader_t){told.bytes, told.size, 0};
}

const char *
telling_text(reader_t *reader)
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
