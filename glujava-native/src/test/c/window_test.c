/* Every fop's arguments and reply, through the windows and back: one test for each of the 108 shapes. */
#include "world.h"

#include "data/window.h"
#include "java_side.h"
#include "samples.h"

static uint32_t
all_slots(const gj_shape_t *shape)
{
    return (1u << shape->count) - 1;
}

static void
assert_present(const gj_call_t *call, const sample_t *sample)
{
    uint32_t present = *(int32_t *)(call->record + GJ_PRESENT);
    for (uint32_t i = 0; i < sample->shape->count; i++)
        assert_int_equal(present >> i & 1, !gj_value_is_null(sample->shape->slots[i].kind, &sample->v[i]));
    assert_int_equal(present & ~all_slots(sample->shape), 0);
}

/* Taken values must not refer to a window, or to memory that Java kept beside it. */
static void
take(gj_call_t *call, const gj_shape_t *shape, const gj_value_t *originals, gj_values_t *taken)
{
    assert_int_equal(gj_window_take(call, shape, originals, taken), 0);
    gj_call_drop_kept(call);
    java_forgets(call);
}

static void
goes_out_and_comes_back(gj_call_t *call, const gj_shape_t *shape, sample_style_t style)
{
    sample_t sample = sample_make(shape, style);
    gj_values_t taken;
    java_forgets(call);
    gj_window_fill(call, shape, sample.v, ~0u);
    assert_present(call, &sample);
    java_copies(call, shape, all_slots(shape));
    take(call, shape, NULL, &taken);
    assert_same_values(sample_style_names[style], shape, sample.v, taken.v);
    gj_values_release(&taken);
    sample_drop(&sample);
}

static void
stays_when_unchanged(gj_call_t *call, const gj_shape_t *shape, sample_style_t style)
{
    sample_t sample = sample_make(shape, style), same = sample_make(shape, style);
    gj_values_t taken;
    java_forgets(call);
    java_has_written(call, 0, ~0u);
    take(call, shape, sample.v, &taken);
    sample_drop(&sample);
    assert_same_values("unchanged", shape, same.v, taken.v);
    gj_values_release(&taken);
    sample_drop(&same);
}

/* One slot comes from Java, from a call with other values; the others are the originals. */
static void
changes_alone(gj_call_t *call, const gj_shape_t *shape, uint32_t slot)
{
    sample_t sample = sample_make(shape, SAMPLE_FULL), other = sample_make(shape, SAMPLE_LONG);
    gj_value_t expected[GJ_MAX_SLOTS];
    gj_values_t taken;
    java_forgets(call);
    gj_window_fill(call, shape, other.v, ~0u);
    java_copies(call, shape, 1u << slot);
    memcpy(expected, sample.v, sizeof(expected));
    expected[slot] = other.v[slot];
    take(call, shape, sample.v, &taken);
    assert_same_values("one changed", shape, expected, taken.v);
    gj_values_release(&taken);
    sample_drop(&sample);
    sample_drop(&other);
}

static void
is_nothing_when_there_is_nothing(gj_call_t *call, const gj_shape_t *shape)
{
    static const gj_value_t nothing[GJ_MAX_SLOTS];
    sample_t sample = sample_make(shape, SAMPLE_FULL);
    gj_values_t taken;
    java_forgets(call);
    java_has_written(call, 0, 0);
    take(call, shape, NULL, &taken);
    assert_same_values("no originals", shape, nothing, taken.v);
    gj_values_release(&taken);

    /* Changed to null: Java has replaced the original by null. */
    gj_value_t numbers[GJ_MAX_SLOTS];
    gj_window_fill(call, shape, sample.v, ~0u);
    java_copies(call, shape, all_slots(shape));
    java_has_written(call, all_slots(shape), 0);
    for (uint32_t i = 0; i < shape->count; i++) {
        numbers[i] = sample.v[i];
        if (gj_value_is_null(shape->slots[i].kind, &nothing[i]))
            numbers[i].pointer = NULL;
    }
    take(call, shape, sample.v, &taken);
    assert_same_values("null", shape, numbers, taken.v);
    gj_values_release(&taken);
    sample_drop(&sample);
}

/* Arguments that the author's method does not declare are not in the window, but their bits are. */
static void
only_what_is_wanted_is_put(gj_call_t *call, const gj_shape_t *shape)
{
    char untouched[GJ_WINDOW_SIZE];
    sample_t sample = sample_make(shape, SAMPLE_LONG);
    java_forgets(call);
    memcpy(untouched, call->record + GJ_IN, sizeof(untouched));
    gj_window_fill(call, shape, sample.v, 0);
    assert_memory_equal(call->record + GJ_IN, untouched, sizeof(untouched));
    assert_present(call, &sample);
    sample_drop(&sample);
}

static void
no_window_is_left(gj_call_t *call, const gj_shape_t *shape)
{
    char header[GJ_IN];
    java_forgets(call);
    sample_t sample = sample_make(shape, SAMPLE_LONG);
    memset(call->record, 0x77, GJ_IN);
    memset(call->record + GJ_PRESENT, 0, 4);
    memcpy(header, call->record, sizeof(header));
    gj_window_fill(call, shape, sample.v, ~0u);
    memset(call->record + GJ_PRESENT, 0, 4);
    assert_memory_equal(call->record, header, sizeof(header));
    for (int i = GJ_OUT; i < GJ_OUT + GJ_WINDOW_SIZE; i++)
        assert_int_equal(call->record[i], 0x5a);
    sample_drop(&sample);
}

static void
goes_through_the_windows(void **state)
{
    const gj_shape_t *shape = *state;
    gj_call_t *call = gj_call_take();
    int64_t references = sample_references();
    for (sample_style_t style = 0; style < SAMPLE_STYLES; style++) {
        goes_out_and_comes_back(call, shape, style);
        stays_when_unchanged(call, shape, style);
    }
    for (uint32_t slot = 0; slot < shape->count; slot++)
        changes_alone(call, shape, slot);
    is_nothing_when_there_is_nothing(call, shape);
    only_what_is_wanted_is_put(call, shape);
    no_window_is_left(call, shape);
    gj_call_give_back(call);
    assert_int_equal(sample_references(), references);
}

static int
start(void **state)
{
    int result = world_start(state);
    samples_start();
    return result;
}

int
main(void)
{
    static struct CMUnitTest tests[2 * GJ_FOP_COUNT];
    static char names[2 * GJ_FOP_COUNT][64];
    for (int i = 0; i < 2 * GJ_FOP_COUNT; i++) {
        const gj_fop_t *fop = &gj_fops[i / 2];
        snprintf(names[i], sizeof(names[i]), "%s_of_%s_goes_through_the_windows", i % 2 ? "the_reply" : "arguments",
                 fop->name);
        tests[i] = (struct CMUnitTest){.name = names[i],
                                       .test_func = goes_through_the_windows,
                                       .initial_state = (void *)(i % 2 ? &fop->reply : &fop->args)};
    }
    return RUN(tests, start);
}
