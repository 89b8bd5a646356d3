/* Arguments that Java must not wind: each fop without each needed argument, and sizes that are not safe for a child. */
#include "call/parts.h"

#include "check.h"
#include "sample_objects.h"
#include "samples.h"
#include "scripted_java.h"
#include "world.h"

static gj_call_t *call;
static char fault[GJ_FAULT_SIZE];

static void
the_request_is_recorded(void **state)
{
    (void)state;
    sample_t args = sample_make(&gj_fops[GJ_WRITEV].args, SAMPLE_FULL);
    gj_parts_note(call, &gj_fops[GJ_WRITEV], args.v);
    assert_int_equal(call->came_limit, iov_length(args.v[1].payload.vector, args.v[1].payload.count));
    assert_int_not_equal(call->came_limit, 0);
    sample_drop(&args);
    args = sample_make(&gj_fops[GJ_READLINK].args, SAMPLE_FULL);
    gj_parts_note(call, &gj_fops[GJ_READLINK], args.v);
    assert_int_equal(call->came_limit, args.v[1].size);
    sample_drop(&args);
}

/* storage/posix puts a link's path on its stack, and adds to the length of a checksum's read. */
static void
no_size_is_wound_that_is_not_safe_for_a_child(void **state)
{
    (void)state;
    int tried = 0;
    for (int id = 0; id < GJ_FOP_COUNT; id++) {
        const gj_fop_t *fop = &gj_fops[id];
        if (fop->bound_arg < 0)
            continue;
        sample_t args = sample_make(&fop->args, SAMPLE_FULL), came = sample_make(&fop->args, SAMPLE_FULL);
        size_t *size = &args.v[fop->bound_arg].size;
        *size = fop->bound;
        assert_false(gj_parts_args_fault(fop, args.v, NULL, fault));
        (*size)++;
        assert_true(gj_parts_args_fault(fop, args.v, NULL, fault));
        assert_non_null(strstr(fault, fop->args.names[fop->bound_arg]));
        came.v[fop->bound_arg].size = *size;
        assert_false(gj_parts_args_fault(fop, args.v, came.v, fault)); /* it arrived so */
        *size = ~0ul;
        assert_true(gj_parts_args_fault(fop, args.v, came.v, fault));
        sample_drop(&args);
        sample_drop(&came);
        tried++;
    }
    assert_int_equal(tried, 5);
}

static void
a_missing_needed_argument_is_found(void **state)
{
    (void)state;
    for (int id = 0; id < GJ_FOP_COUNT; id++) {
        const gj_shape_t *shape = &gj_fops[id].args;
        sample_t args = sample_make(shape, SAMPLE_FULL);
        if (gj_fops[id].bound_arg >= 0)
            args.v[gj_fops[id].bound_arg].size = 1;
        assert_false(gj_parts_args_fault(&gj_fops[id], args.v, NULL, fault));
        for (uint32_t i = 0; i < shape->count; i++) {
            gj_value_t whole = args.v[i];
            args.v[i].pointer = NULL;
            assert_int_equal(gj_parts_args_fault(&gj_fops[id], args.v, NULL, fault), shape->needed >> i & 1);
            if (shape->needed & 1u << i)
                assert_non_null(strstr(fault, shape->names[i]));
            assert_false(gj_parts_args_fault(&gj_fops[id], args.v, args.v, fault)); /* it arrived so */
            args.v[i] = whole;
        }
        sample_drop(&args);
    }
}

static void
a_loc_has_the_parts_that_a_child_reads(void **state)
{
    (void)state;
    for (int id = 0; id < GJ_FOP_COUNT; id++) {
        const gj_shape_t *shape = &gj_fops[id].args;
        sample_t args = sample_make(shape, SAMPLE_FULL), came = sample_make(shape, SAMPLE_FULL);
        for (uint32_t i = 0; i < shape->count; i++) {
            if (shape->slots[i].kind != GJ_KIND_LOC)
                continue;
            loc_t *loc = args.v[i].loc, whole = *loc;
            const struct {
                int bit;
                const char *name;
            } parts[] = {{GJ_WITHIN_INODE, "inode"}, {GJ_WITHIN_PARENT, "parent"}, {GJ_WITHIN_NAME, "name"}};
            for (int part = 0; part < 3; part++) {
                loc->inode = parts[part].bit == GJ_WITHIN_INODE ? NULL : whole.inode;
                loc->parent = parts[part].bit == GJ_WITHIN_PARENT ? NULL : whole.parent;
                loc->name = parts[part].bit == GJ_WITHIN_NAME ? NULL : whole.name;
                int refused = gj_parts_args_fault(&gj_fops[id], args.v, came.v, fault);
                assert_int_equal(refused, !!(shape->slots[i].within & parts[part].bit));
                if (refused)
                    assert_non_null(strstr(fault, parts[part].name));
                assert_false(gj_parts_args_fault(&gj_fops[id], args.v, args.v, fault));
            }
            *loc = whole;
        }
        sample_drop(&args);
        sample_drop(&came);
    }
}

static int
begin(void **state)
{
    if (world_start(state) != 0)
        return -1;
    samples_start();
    call = gj_call_take();
    return 0;
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_request_is_recorded),
        cmocka_unit_test(no_size_is_wound_that_is_not_safe_for_a_child),
        cmocka_unit_test(a_missing_needed_argument_is_found),
        cmocka_unit_test(a_loc_has_the_parts_that_a_child_reads),
    };
    return RUN(tests, begin);
}
