#include "resume.h"

#include "world.h"

void
resume(void *argument)
{
    resume_t *it = argument;
    gj_call_t *call = gj_call_find(it->id);
    int verdict = it->does && call ? it->does(call, 0) : it->says;
    it->result = java_resumes(it->id, verdict);
}

int
resumed(int says, java_turn_t does)
{
    resume_t it = {.id = turn_id, .says = says, .does = does};
    world_on_thread(resume, &it, 0);
    return it.result;
}
