/* The functions for Java that search the inode table. */
#include "data/layout.h"
#include "lifecycle/lifecycle.h"
#include "scripted_java.h"
#include "wide.h"

#define AS_NUMBER(pointer) ((int64_t)(uintptr_t)(pointer))
#define AS_INODE(number) ((inode_t *)(uintptr_t)(number))

static xlator_t *between, *top; /* between ours and the table's owner */
static inode_table_t *table;
static char *usual_type;
static char identity[20];

static int
start(void **state)
{
    static xlator_list_t of_ours, of_between;
    if (wide_start(state) != 0)
        return -1;
    between = world_xlator("between", NULL);
    top = world_xlator("top", NULL);
    usual_type = top->type;
    inode_t *any = world_inode(IA_IFREG, 1);
    table = any->table;
    inode_unref(any);
    inode_ref(table->root); /* counts as held from the first time on, permanently */
    of_ours.xlator = between;
    of_between.xlator = top;
    wide_ours->parents = &of_ours;
    between->parents = &of_between;
    gj_lifecycle_up(wide_ours->private);
    return 0;
}

static uint32_t linked_before;

static int
begin(void **state)
{
    top->itable = table;
    top->type = usual_type;
    memset(identity, 0, sizeof(identity));
    linked_before = table->active_size;
    return wide_begin(state);
}

static int
end(void **state)
{
    assert_int_equal(table->active_size, linked_before); /* nothing is held any more */
    return wide_end(state);
}

static void
release_inode(int64_t inode)
{
    glujava_release(wide_instance(), GJ_KIND_INODE, inode);
}

static int64_t
fresh(void)
{
    int64_t made = glujava_make(wide_instance(), GJ_KIND_INODE, AS_NUMBER(table->root), 0, -1);
    assert_true(made > 0);
    return made;
}

static char iatt_bytes[GJ_IATT_SIZE];

static const char *
iatt(unsigned char number, ia_type_t type)
{
    struct iatt content = {.ia_type = type};
    memset(content.ia_gfid, number, sizeof(content.ia_gfid));
    if (!number)
        gf_uuid_clear(content.ia_gfid);
    put_iatt(iatt_bytes, &content);
    return iatt_bytes;
}

/* Links a new inode; then only the link holds it. */
static int64_t
link_new(int64_t parent, const char *name, unsigned char number, ia_type_t type)
{
    int64_t inode = fresh();
    int64_t linked = glujava_inode_link(wide_instance(), inode, parent, name, iatt(number, type), identity);
    release_inode(inode);
    return linked;
}

static void
without_a_table_nothing_is_found(void **state)
{
    (void)state;
    top->itable = NULL;
    char gfid[16] = {1};
    assert_int_equal(glujava_inode_root(wide_instance(), identity), -ENOTCONN);
    assert_int_equal(glujava_inode_find(wide_instance(), gfid, identity), -ENOTCONN);
    assert_int_equal(glujava_inode_resolve(wide_instance(), "/a", identity), -ENOTCONN);
}

static void
the_root_is_found(void **state)
{
    (void)state;
    int64_t root = glujava_inode_root(wide_instance(), identity);
    assert_ptr_equal(AS_INODE(root), table->root);
    assert_int_equal(identity[15], 1);
    assert_int_equal(get32(identity, 16), IA_IFDIR);
    assert_int_equal(glujava_inode_resolve(wide_instance(), "/", identity), root);
    release_inode(root);
    release_inode(root);
}

static void
a_linked_inode_is_found_while_it_is_held(void **state)
{
    (void)state;
    int64_t folder = link_new(AS_NUMBER(table->root), "folder", 5, IA_IFDIR);
    int64_t file = link_new(folder, "file", 6, IA_IFREG);
    assert_true(folder > 0 && file > 0);
    assert_int_equal(AS_INODE(file)->ref, 1);
    assert_int_equal(identity[0], 6);
    assert_int_equal(get32(identity, 16), IA_IFREG);

    char gfid[16];
    memset(gfid, 6, sizeof(gfid));
    assert_int_equal(glujava_inode_find(wide_instance(), gfid, identity), file);
    assert_int_equal(glujava_inode_grep(wide_instance(), folder, "file", identity), file);
    assert_int_equal(glujava_inode_resolve(wide_instance(), "/folder/file", identity), file);
    assert_int_equal(AS_INODE(file)->ref, 4);
    assert_int_equal(glujava_inode_grep(wide_instance(), folder, "other", identity), 0);
    assert_int_equal(glujava_inode_resolve(wide_instance(), "/folder/other", identity), 0);
    for (int i = 0; i < 4; i++)
        release_inode(file);
    assert_int_equal(glujava_inode_find(wide_instance(), gfid, identity), 0);
    release_inode(folder);
}

/* GlusterFS counts them by xlator, too. */
static uint32_t
references_of_ours(int64_t inode)
{
    for (int i = 0; i < (int)table->ctxcount; i++) {
        if (AS_INODE(inode)->_ctx[i].xl_key == wide_ours)
            return AS_INODE(inode)->_ctx[i].ref;
    }
    return 0;
}

static void
a_found_inode_is_held_for_our_xlator(void **state)
{
    (void)state;
    char gfid[16];
    memset(gfid, 6, sizeof(gfid));
    int64_t file = link_new(AS_NUMBER(table->root), "file", 6, IA_IFREG);
    assert_int_equal(references_of_ours(file), 1);
    glujava_inode_find(wide_instance(), gfid, identity);
    assert_int_equal(references_of_ours(file), 2);
    glujava_inode_grep(wide_instance(), AS_NUMBER(table->root), "file", identity);
    assert_int_equal(references_of_ours(file), 3);
    glujava_inode_resolve(wide_instance(), "/file", identity);
    assert_int_equal(references_of_ours(file), 4);
    for (int i = 0; i < 4; i++)
        release_inode(file);
}

static void
one_gfid_has_one_inode(void **state)
{
    (void)state;
    int64_t first = link_new(AS_NUMBER(table->root), "first", 7, IA_IFREG);
    int64_t second = link_new(AS_NUMBER(table->root), "second", 7, IA_IFREG);
    int64_t nameless = link_new(0, NULL, 7, IA_IFREG);
    assert_int_equal(second, first);
    assert_int_equal(nameless, first);
    assert_int_equal(AS_INODE(first)->ref, 3);
    for (int i = 0; i < 3; i++)
        release_inode(first);
}

static void
nonsense_is_not_linked(void **state)
{
    (void)state;
    int64_t root = AS_NUMBER(table->root), file = link_new(root, "file", 6, IA_IFREG);
    assert_int_equal(link_new(root, "a/b", 8, IA_IFREG), -EINVAL);
    assert_int_equal(link_new(root, "", 8, IA_IFREG), -EINVAL);
    assert_int_equal(link_new(root, NULL, 8, IA_IFREG), -EINVAL);
    assert_int_equal(link_new(0, "name", 8, IA_IFREG), -EINVAL);
    assert_int_equal(link_new(root, "name", 0, IA_IFREG), -EINVAL);
    assert_int_equal(link_new(root, "name", 8, IA_INVAL), -EINVAL);
    assert_int_equal(link_new(file, "name", 8, IA_IFREG), -EINVAL);
    assert_int_equal(glujava_inode_link(wide_instance(), file, 0, NULL, iatt(8, IA_IFREG), identity), -EINVAL);
    assert_string_equal(world_log(), "");
    release_inode(file);
}

static void
in_a_brick_nothing_is_linked(void **state)
{
    (void)state;
    top->type = "protocol/server";
    assert_int_equal(link_new(AS_NUMBER(table->root), "file", 6, IA_IFREG), -EPERM);
}

static void
a_path_is_returned_if_it_fits(void **state)
{
    (void)state;
    int64_t folder = link_new(AS_NUMBER(table->root), "folder", 5, IA_IFDIR), lonely = link_new(0, NULL, 9, IA_IFREG);
    char out[64] = {0};
    assert_int_equal(glujava_inode_path(wide_instance(), folder, NULL, out, sizeof(out)), 7);
    assert_string_equal(out, "/folder");
    assert_int_equal(glujava_inode_path(wide_instance(), folder, "name", out, sizeof(out)), 12);
    assert_string_equal(out, "/folder/name");
    assert_int_equal(glujava_inode_path(wide_instance(), AS_NUMBER(table->root), NULL, out, sizeof(out)), 1);
    assert_int_equal(out[0], '/');

    memset(out, 0, sizeof(out));
    assert_int_equal(glujava_inode_path(wide_instance(), folder, NULL, out, 6), 7);
    assert_string_equal(out, "");
    assert_true(glujava_inode_path(wide_instance(), lonely, NULL, out, sizeof(out)) > 0);
    assert_string_equal(out, "<gfid:09090909-0909-0909-0909-090909090909>");
    release_inode(folder);
    release_inode(lonely);
}

static void
an_inode_of_nothing_has_no_path(void **state)
{
    (void)state;
    char out[8];
    int64_t inode = fresh();
    assert_int_equal(glujava_inode_path(wide_instance(), inode, NULL, out, sizeof(out)), -EINVAL);
    assert_string_equal(world_log(), "");
    release_inode(inode);
}

static void
ask_on_another_thread(void *unused)
{
    (void)unused;
    xlator_t *before = THIS;
    char out[8];
    int64_t file = link_new(AS_NUMBER(table->root), "file", 6, IA_IFREG);
    assert_int_equal(glujava_inode_grep(wide_instance(), AS_NUMBER(table->root), "file", identity), file);
    glujava_inode_path(wide_instance(), file, NULL, out, sizeof(out));
    release_inode(file);
    release_inode(file);
    assert_ptr_equal(THIS, before);
    assert_ptr_not_equal(before, wide_ours);
}

static void
a_java_thread_keeps_its_own_this(void **state)
{
    (void)state;
    world_on_thread(ask_on_another_thread, NULL, 0);
}

static void
nothing_is_found_when_the_graph_is_out_of_use(void **state)
{
    (void)state;
    char gfid[16] = {1}, out[8];
    int64_t root = AS_NUMBER(table->root);
    gj_lifecycle_down(wide_ours->private);
    for (int32_t id = -1; id < 3; id++) {
        assert_int_equal(glujava_inode_root(id, identity), -ENOTCONN);
        assert_int_equal(glujava_inode_find(id, gfid, identity), -ENOTCONN);
        assert_int_equal(glujava_inode_grep(id, root, "a", identity), -ENOTCONN);
        assert_int_equal(glujava_inode_resolve(id, "/", identity), -ENOTCONN);
        assert_int_equal(glujava_inode_link(id, root, 0, NULL, iatt(1, IA_IFREG), identity), -ENOTCONN);
        assert_int_equal(glujava_inode_path(id, root, NULL, out, sizeof(out)), -ENOTCONN);
    }
    gj_lifecycle_up(wide_ours->private);
}

int
main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, begin, end)
    const struct CMUnitTest tests[] = {
        TEST(without_a_table_nothing_is_found),
        TEST(the_root_is_found),
        TEST(a_linked_inode_is_found_while_it_is_held),
        TEST(a_found_inode_is_held_for_our_xlator),
        TEST(one_gfid_has_one_inode),
        TEST(nonsense_is_not_linked),
        TEST(in_a_brick_nothing_is_linked),
        TEST(a_path_is_returned_if_it_fits),
        TEST(an_inode_of_nothing_has_no_path),
        TEST(a_java_thread_keeps_its_own_this),
        TEST(nothing_is_found_when_the_graph_is_out_of_use),
    };
    return RUN(tests, start);
}
