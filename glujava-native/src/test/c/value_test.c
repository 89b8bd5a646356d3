#include "world.h"

#include "allocation.h"
#include "samples.h"

static int64_t references;

static int
start(void **state)
{
    int result = world_start(state);
    samples_start();
    references = sample_references();
    return result;
}

typedef void (*try_t)(const gj_shape_t *shape, sample_style_t style);

static void
for_every_shape(try_t try)
{
    for (int fop = 0; fop < GJ_FOP_COUNT; fop++) {
        for (sample_style_t style = 0; style < SAMPLE_STYLES; style++) {
            try(&gj_fops[fop].args, style);
            try(&gj_fops[fop].reply, style);
        }
    }
    assert_int_equal(sample_references(), references);
}

static void
own_and_lose_the_original(const gj_shape_t *shape, sample_style_t style)
{
    sample_t sample = sample_make(shape, style), same = sample_make(shape, style);
    gj_values_t owned;
    assert_int_equal(gj_values_own(&owned, shape, sample.v), 0);
    sample_drop(&sample);
    assert_same_values("owned", shape, same.v, owned.v);
    gj_values_release(&owned);
    assert_int_equal(owned.owned, 0);
    gj_values_release(&owned); /* nothing is left to be released */
    sample_drop(&same);
}

static void
an_owned_copy_outlives_its_original(void **state)
{
    (void)state;
    for_every_shape(own_and_lose_the_original);
}

static void
own_with_failing_memory(const gj_shape_t *shape, sample_style_t style)
{
    if (style == SAMPLE_MANY) /* the same as full, but 300 times as long */
        return;
    sample_t sample = sample_make(shape, style);
    gj_values_t owned;
    int64_t before = sample_references();
    for (int nth = 0;; nth++) {
        allocation_fails(nth);
        int result = gj_values_own(&owned, shape, sample.v);
        int failed = allocation_has_failed();
        allocation_fails(-1);
        assert_int_equal(result, failed ? -1 : 0);
        if (!failed)
            break;
        assert_int_equal(owned.owned, 0);
        assert_int_equal(sample_references(), before);
    }
    gj_values_release(&owned);
    sample_drop(&sample);
}

static void
without_memory_nothing_is_owned(void **state)
{
    (void)state;
    for_every_shape(own_with_failing_memory);
}

static void
assert_loc_survives(loc_t loc)
{
    static const gj_shape_t shape = {.count = 1, .slots = {{.kind = GJ_KIND_LOC}}};
    gj_value_t value = {.loc = &loc};
    gj_values_t owned;
    assert_int_equal(gj_values_own(&owned, &shape, &value), 0);
    assert_same_values("loc", &shape, &value, owned.v);
    if (loc.path)
        assert_ptr_not_equal(owned.v[0].loc->path, loc.path);
    if (loc.name)
        assert_ptr_not_equal(owned.v[0].loc->name, loc.name);
    gj_values_release(&owned);
}

static void
a_loc_is_owned_whatever_its_name_points_to(void **state)
{
    (void)state;
    char path[] = "/folder/name", name[] = "name", other[] = "other", long_one[] = "/longer/than/path";
    assert_loc_survives((loc_t){.path = path, .name = path + 8});
    assert_loc_survives((loc_t){.path = path, .name = name});
    assert_loc_survives((loc_t){.path = path, .name = other});
    assert_loc_survives((loc_t){.path = path, .name = long_one});
    assert_loc_survives((loc_t){.path = path, .name = ""});
    assert_loc_survives((loc_t){.path = "", .name = ""});
    assert_loc_survives((loc_t){.path = "", .name = name});
    assert_loc_survives((loc_t){.path = path});
    assert_loc_survives((loc_t){.name = name});
    assert_loc_survives((loc_t){.path = NULL});
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_owned_copy_outlives_its_original),
        cmocka_unit_test(without_memory_nothing_is_owned),
        cmocka_unit_test(a_loc_is_owned_whatever_its_name_points_to),
    };
    return RUN(tests, start);
}
