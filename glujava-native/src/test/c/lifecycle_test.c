/* The life of an instance, from creation to destruction. */
#include "allocation.h"
#include "declaring_volume.h"
#include "lifecycle/lifecycle.h"
#include "scripted_java.h"
#include "world.h"

#include <sanitizer/asan_interface.h>
#include <sanitizer/lsan_interface.h>
#include <semaphore.h>

static xlator_t *child;
static struct xlator_fops *given;

static int
start(void **state)
{
    int result = world_start(state);
    child = world_xlator("child", NULL);
    return result;
}

static int
begin(void **state)
{
    static const int hooks[] = {GJ_STAT, GJ_LOOKUP, GJ_COPY_FILE_RANGE};
    (void)state;
    java_starts_anew();
    java_hooks(hooks, 3);
    java_creates = java_destroys = NULL;
    java_destroyed = 0;
    given = default_fops;
    world_forget_log();
    return 0;
}

static xlator_t *
new_xlator(void)
{
    xlator_t *xl = world_xlator("ours", given);
    world_add_child(xl, child);
    return xl;
}

static uint32_t
id_of(xlator_t *xl)
{
    return ((gj_instance_t *)xl->private)->id;
}

static void
only_hooked_fops_enter(void **state)
{
    (void)state;
    xlator_t *xl = new_xlator();
    assert_int_equal(gj_lifecycle_create(xl, &world_options, &volume_failure), 0);
    assert_ptr_not_equal(xl->fops, given);
    assert_true(xl->fops->stat != given->stat);
    assert_true(xl->fops->lookup != given->lookup);
    assert_true(xl->fops->copy_file_range != given->copy_file_range);

    struct xlator_fops fops = *xl->fops;
    fops.stat = given->stat;
    fops.lookup = given->lookup;
    fops.copy_file_range = given->copy_file_range;
    /* For glusterfs.glujava.info, which Java does not answer. */
    fops.getxattr = given->getxattr;
    fops.fgetxattr = given->fgetxattr;
    assert_memory_equal(&fops, given, sizeof(fops));
    gj_lifecycle_destroy(xl);
}

static void
every_fop_can_be_hooked_in_a_slot_of_its_own(void **state)
{
    (void)state;
    int all[GJ_FOP_COUNT];
    for (int i = 0; i < GJ_FOP_COUNT; i++)
        all[i] = i;
    java_hooks(all, GJ_FOP_COUNT);
    xlator_t *xl = new_xlator();
    assert_int_equal(gj_lifecycle_create(xl, &world_options, &volume_failure), 0);
    void **slots = (void **)xl->fops, **before = (void **)given;
    int changed = 0;
    for (size_t i = 0; i < sizeof(*given) / sizeof(void *); i++) {
        if (slots[i] == before[i])
            continue;
        changed++;
        for (size_t j = 0; j < i; j++)
            assert_ptr_not_equal(slots[j], slots[i]);
    }
    assert_int_equal(changed, GJ_FOP_COUNT);
    gj_lifecycle_destroy(xl);
}

static void
two_instances_share_nothing(void **state)
{
    (void)state;
    static const int other_hooks[] = {GJ_UNLINK};
    xlator_t *one = new_xlator(), *two = new_xlator();
    assert_int_equal(gj_lifecycle_create(one, &world_options, &volume_failure), 0);
    java_hooks(other_hooks, 1);
    assert_int_equal(gj_lifecycle_create(two, &world_options, &volume_failure), 0);
    assert_int_not_equal(id_of(one), id_of(two));
    assert_ptr_equal(gj_instance_find(id_of(one)), one->private);
    assert_ptr_equal(gj_instance_find(id_of(two)), two->private);
    assert_true(one->fops->unlink == given->unlink);
    assert_true(two->fops->stat == given->stat);
    gj_lifecycle_destroy(one);
    assert_true(two->fops->unlink != given->unlink);
    gj_lifecycle_destroy(two);
}

static void
after_its_end_an_xlator_is_as_before(void **state)
{
    (void)state;
    xlator_t *xl = new_xlator();
    assert_int_equal(gj_lifecycle_create(xl, &world_options, &volume_failure), 0);
    uint32_t id = id_of(xl);
    gj_lifecycle_destroy(xl);
    assert_int_equal(java_destroyed, 1);
    assert_null(xl->private);
    assert_ptr_equal(xl->fops, given);
    assert_null(gj_instance_find(id));
    gj_lifecycle_destroy(xl); /* as after an init that failed */
    assert_int_equal(java_destroyed, 1);
}

static void
java_gives_the_reason_why_it_cannot_make_an_instance(void **state)
{
    (void)state;
    xlator_t *xl = new_xlator();
    java_creates = fails_with_reason;
    assert_int_equal(gj_lifecycle_create(xl, &world_options, &volume_failure), -1);
    assert_string_equal(volume_failure.message, "it is broken");
    assert_string_equal(volume_failure.detail, "seen here");
    assert_string_equal(volume_failure.hint, "mend it");
    assert_null(xl->private);
    assert_ptr_equal(xl->fops, given);
}

static void
a_failure_without_a_reason_has_a_message_too(void **state)
{
    (void)state;
    java_creates = fails_without_reason;
    assert_int_equal(gj_lifecycle_create(new_xlator(), &world_options, &volume_failure), -1);
    assert_string_equal(volume_failure.message, "Java could not create the translator and gave no reason");
}

static void
without_a_thread_there_is_no_instance(void **state)
{
    (void)state;
    xlator_t *xl = new_xlator();
    no_threads = 1;
    assert_int_equal(gj_lifecycle_create(xl, &world_options, &volume_failure), -1);
    no_threads = 0;
    assert_string_equal(volume_failure.message, "no thread could be started for the translator's constructor");
    assert_null(xl->private);
    assert_int_equal(gj_lifecycle_create(xl, &world_options, &volume_failure), 0);
    gj_lifecycle_destroy(xl);
}

static sem_t may_continue, has_continued;
static int slow_id, slow_described;

static int
is_slow(int instance)
{
    slow_id = instance;
    sem_wait(&may_continue);
    char out[256];
    glujava_log(instance, GF_LOG_ERROR, "here", "java", 0, 0, 0, "late");
    slow_described = glujava_describe(instance, out, sizeof(out));
    glujava_hook(instance, GJ_UNLINK, 1, "late");
    glujava_identify(instance, "late", "late", "late", "late");
    glujava_failed(instance, "late", "late", "late");
    sem_post(&has_continued);
    return -1;
}

/* GlusterFS frees the xlator of an init that failed, while the constructor still runs. */
static void
a_constructor_that_is_too_slow_does_no_harm(void **state)
{
    (void)state;
    sem_init(&may_continue, 0, 0);
    sem_init(&has_continued, 0, 0);
    xlator_t *xl = new_xlator(), *next = new_xlator();
    java_creates = is_slow;
    __lsan_disable(); /* its memory is never freed, on purpose */
    gj_own_options_t options = world_options;
    options.start_timeout = 1;
    int result = gj_lifecycle_create(xl, &options, &volume_failure);
    __lsan_enable();
    assert_int_equal(result, -1);
    assert_string_equal(volume_failure.message, "the translator's constructor did not return within 1 s");
    assert_non_null(strstr(volume_failure.hint, "'option start-timeout SECONDS'"));
    assert_null(gj_instance_find(slow_id));
    ASAN_POISON_MEMORY_REGION(xl, sizeof(*xl));

    java_creates = NULL;
    assert_int_equal(gj_lifecycle_create(next, &world_options, &volume_failure), 0);
    assert_int_not_equal(id_of(next), slow_id);
    sem_post(&may_continue);
    sem_wait(&has_continued);
    assert_int_equal(slow_described, 0);
    assert_true(next->fops->unlink == given->unlink);
    assert_string_equal(((gj_instance_t *)next->private)->translator, "check");
    assert_string_equal(world_log(), "");
    gj_lifecycle_destroy(next);
    ASAN_UNPOISON_MEMORY_REGION(xl, sizeof(*xl));
}

static void
an_instance_with_frames_in_flight_is_not_freed(void **state)
{
    (void)state;
    xlator_t *xl = new_xlator();
    assert_int_equal(gj_lifecycle_create(xl, &world_options, &volume_failure), 0);
    gj_instance_t *instance = xl->private;
    instance->fops[GJ_STAT].counts->shared.entries = 3;
    instance->fops[GJ_STAT].counts->shared.answered = 1;
    gj_lifecycle_destroy(xl);
    assert_int_equal(gj_instance_in_flight(instance), 2);
    assert_non_null(strstr(world_log(), "ended with 2 frames and 0 operations in flight"));
    /* Its xlator may be freed from now on. */
    assert_null(gj_instance_find(instance->id));

    instance->fops[GJ_STAT].counts->shared.answered = 3;
    gj_lifecycle_destroy(xl);
    assert_null(xl->private);
}

static xlator_t *seen;
static pthread_t thread;

static int
look(int instance)
{
    (void)instance;
    seen = THIS;
    thread = pthread_self();
    return 0;
}

static void
the_constructor_runs_on_a_thread_of_its_own_with_this_set(void **state)
{
    (void)state;
    xlator_t *xl = new_xlator();
    java_creates = look;
    assert_int_equal(gj_lifecycle_create(xl, &world_options, &volume_failure), 0);
    assert_ptr_equal(seen, xl);
    assert_false(pthread_equal(thread, pthread_self()));
    gj_lifecycle_destroy(xl);
}

int
main(void)
{
#define TEST(name) cmocka_unit_test_setup(name, begin)
    const struct CMUnitTest tests[] = {
        TEST(only_hooked_fops_enter),
        TEST(every_fop_can_be_hooked_in_a_slot_of_its_own),
        TEST(two_instances_share_nothing),
        TEST(after_its_end_an_xlator_is_as_before),
        TEST(java_gives_the_reason_why_it_cannot_make_an_instance),
        TEST(a_failure_without_a_reason_has_a_message_too),
        TEST(without_a_thread_there_is_no_instance),
        TEST(a_constructor_that_is_too_slow_does_no_harm),
        TEST(an_instance_with_frames_in_flight_is_not_freed),
        TEST(the_constructor_runs_on_a_thread_of_its_own_with_this_set),
    };
    return RUN(tests, start);
}
