#include "ended.h"

#include <sanitizer/asan_interface.h>

enum { FRAMES = 64 };

static call_frame_t *gone[FRAMES];
static int gone_count;

int
end_stack(call_stack_t *stack)
{
    call_frame_t *frame = NULL;
    int locals_left = 0;
    gone_count = 0;
    list_for_each_entry(frame, &stack->myframes, frames)
    {
        locals_left += frame->local != NULL;
        if (gone_count < FRAMES)
            gone[gone_count++] = frame;
    }
    STACK_DESTROY(stack);
    for (int i = 0; i < gone_count; i++)
        ASAN_POISON_MEMORY_REGION(gone[i], sizeof(*gone[i]));
    return locals_left;
}

void
ended_forget(void)
{
    for (int i = 0; i < gone_count; i++)
        ASAN_UNPOISON_MEMORY_REGION(gone[i], sizeof(*gone[i]));
    gone_count = 0;
}
