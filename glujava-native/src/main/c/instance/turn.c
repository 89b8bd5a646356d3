#include "instance/turn.h"

#include "thread/java_thread.h"

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static gj_turn_t *first;
static uint64_t begun;

void
gj_turn_begins(gj_turn_t *turn, gj_instance_t *instance, const char *what)
{
    *turn = (gj_turn_t){.instance = instance, .what = what, .thread = gj_thread_number()};
    pthread_mutex_lock(&lock);
    turn->number = ++begun;
    turn->next = first;
    if (first)
        first->previous = turn;
    first = turn;
    pthread_mutex_unlock(&lock);
}

void
gj_turn_ends(gj_turn_t *turn)
{
    pthread_mutex_lock(&lock);
    if (turn->next)
        turn->next->previous = turn->previous;
    if (turn->previous)
        turn->previous->next = turn->next;
    else
        first = turn->next;
    pthread_mutex_unlock(&lock);
}

void
gj_turn_each(void (*look)(gj_turn_t *turn, void *argument), void *argument)
{
    pthread_mutex_lock(&lock);
    for (gj_turn_t *turn = first; turn; turn = turn->next)
        look(turn, argument);
    pthread_mutex_unlock(&lock);
}
