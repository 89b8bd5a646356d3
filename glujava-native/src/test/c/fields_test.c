/* Values that Java reads from the in window and does not write back: see the readers of org.glujava.record. */
#include "world.h"

#include "data/window.h"
#include "java_side.h"

static gj_call_t *call;
static const char *in;

static int
start(void **state)
{
    int result = world_start(state);
    call = gj_call_take();
    in = call->record + GJ_IN;
    return result;
}

static int32_t
int_at(int offset)
{
    int32_t value;
    memcpy(&value, in + offset, sizeof(value));
    return value;
}

static int64_t
long_at(int offset)
{
    int64_t value;
    memcpy(&value, in + offset, sizeof(value));
    return value;
}

static void
fill(uint16_t kind, gj_value_t value)
{
    const gj_shape_t shape = {.count = 1, .slots = {{.kind = kind}}};
    java_forgets(call);
    gj_window_fill(call, &shape, &value, 1);
}

static void
assert_gfid(int offset, unsigned char byte)
{
    for (int i = 0; i < 16; i++)
        assert_int_equal((unsigned char)in[offset + i], byte);
}

static void
assert_texts(const char *pointer, int path_length, int name_length, const char *text)
{
    assert_int_equal(long_at(GJ_LOC_PATH), (uintptr_t)pointer);
    assert_int_equal(int_at(GJ_LOC_PATH_LENGTH), path_length);
    assert_int_equal(int_at(GJ_LOC_NAME_LENGTH), name_length);
    assert_memory_equal(in + GJ_LOC_TEXT, text, strlen(text));
}

static void
a_loc_shows_its_ids_inodes_and_texts(void **state)
{
    (void)state;
    const char *path = "/folder/name";
    loc_t loc = {.path = path, .name = path + 8, .inode = world_inode(IA_IFLNK, 1), .parent = world_inode(IA_IFDIR, 2)};
    memset(loc.gfid, 3, 16);
    memset(loc.pargfid, 4, 16);
    fill(GJ_KIND_LOC, (gj_value_t){.loc = &loc});
    assert_gfid(GJ_LOC_GFID, 3);
    assert_gfid(GJ_LOC_PARENT_GFID, 4);
    assert_int_equal(long_at(GJ_LOC_INODE), (uintptr_t)loc.inode);
    assert_int_equal(long_at(GJ_LOC_PARENT), (uintptr_t)loc.parent);
    assert_texts(NULL, 12, 4, "/folder/name");
    assert_int_equal(int_at(GJ_LOC_TYPE), IA_IFLNK);
    assert_int_equal(int_at(GJ_LOC_PARENT_TYPE), IA_IFDIR);

    /* If the loc has no gfids, those of its inodes are used. */
    memset(loc.gfid, 0, 16);
    memset(loc.pargfid, 0, 16);
    fill(GJ_KIND_LOC, (gj_value_t){.loc = &loc});
    assert_gfid(GJ_LOC_GFID, 1);
    assert_gfid(GJ_LOC_PARENT_GFID, 2);
    inode_unref(loc.inode);
    inode_unref(loc.parent);
}

static void
a_loc_of_nothing_shows_that(void **state)
{
    (void)state;
    loc_t loc = {.path = NULL};
    fill(GJ_KIND_LOC, (gj_value_t){.loc = &loc});
    assert_gfid(GJ_LOC_GFID, 0);
    assert_gfid(GJ_LOC_PARENT_GFID, 0);
    assert_int_equal(long_at(GJ_LOC_INODE), 0);
    assert_int_equal(long_at(GJ_LOC_PARENT), 0);
    assert_int_equal(int_at(GJ_LOC_PATH_LENGTH), -1);
    assert_int_equal(int_at(GJ_LOC_NAME_LENGTH), -1);
    assert_int_equal(int_at(GJ_LOC_TYPE), IA_INVAL);
    assert_int_equal(int_at(GJ_LOC_PARENT_TYPE), IA_INVAL);
}

static void
a_path_is_in_the_window_when_the_name_is_its_end(void **state)
{
    (void)state;
    char path[300] = "/folder/name", name[] = "name";
    loc_t loc = {.path = path};
    fill(GJ_KIND_LOC, (gj_value_t){.loc = &loc});
    assert_texts(NULL, 12, -1, "/folder/name");
    loc.name = path + 12; /* as GlusterFS names the root */
    fill(GJ_KIND_LOC, (gj_value_t){.loc = &loc});
    assert_texts(NULL, 12, 0, "/folder/name");
    loc.name = name;
    fill(GJ_KIND_LOC, (gj_value_t){.loc = &loc});
    assert_texts(path, 12, 4, "name");
    loc.path = path + 10;
    fill(GJ_KIND_LOC, (gj_value_t){.loc = &loc});
    assert_texts(path + 10, 2, 4, "name");

    memset(path, 'p', 255);
    loc.path = path;
    loc.name = path + 250;
    fill(GJ_KIND_LOC, (gj_value_t){.loc = &loc});
    assert_texts(NULL, 255, 5, path);
    path[255] = 'p';
    fill(GJ_KIND_LOC, (gj_value_t){.loc = &loc});
    assert_texts(path, 256, 6, "pppppp");
}

/* No file system accesses such a name, but FUSE sends it. */
static void
a_name_that_is_too_long_is_behind_its_address(void **state)
{
    (void)state;
    char name[301];
    memset(name, 'n', 300);
    name[300] = '\0';
    loc_t loc = {.name = name};
    fill(GJ_KIND_LOC, (gj_value_t){.loc = &loc});
    assert_int_equal(int_at(GJ_LOC_NAME_LENGTH), 300);
    assert_int_equal(long_at(GJ_LOC_TEXT), (uintptr_t)name);
    assert_int_equal((unsigned char)in[GJ_LOC_TEXT + 8], 0xa5);
}

static void
an_fd_shows_its_inode_process_and_flags(void **state)
{
    (void)state;
    inode_t *inode = world_inode(IA_IFREG, 5);
    fd_t *fd = fd_create(inode, 4321);
    fd->flags = 0x8002;
    fd->anonymous = 1;
    fill(GJ_KIND_FD, (gj_value_t){.fd = fd});
    assert_int_equal(long_at(GJ_FD_ADDRESS), (uintptr_t)fd);
    assert_gfid(GJ_FD_GFID, 5);
    assert_int_equal(long_at(GJ_FD_PID), 4321);
    assert_int_equal(int_at(GJ_FD_FLAGS), 0x8002);
    assert_int_equal(int_at(GJ_FD_ANONYMOUS), 1);
    assert_int_equal(long_at(GJ_FD_INODE), (uintptr_t)inode);
    assert_int_equal(int_at(GJ_FD_TYPE), IA_IFREG);
    fd_unref(fd);
    inode_unref(inode);

    fd_t bare = {.pid = 1};
    fill(GJ_KIND_FD, (gj_value_t){.fd = &bare});
    assert_gfid(GJ_FD_GFID, 0);
    assert_int_equal(long_at(GJ_FD_INODE), 0);
    assert_int_equal(int_at(GJ_FD_TYPE), IA_INVAL);
}

static void
an_inode_shows_its_gfid_and_type(void **state)
{
    (void)state;
    inode_t *inode = world_inode(IA_IFSOCK, 6);
    fill(GJ_KIND_INODE, (gj_value_t){.inode = inode});
    assert_int_equal(long_at(GJ_INODE_ADDRESS), (uintptr_t)inode);
    assert_gfid(GJ_INODE_GFID, 6);
    assert_int_equal(int_at(GJ_INODE_TYPE), IA_IFSOCK);
    inode_unref(inode);
}

static void
a_text_is_in_its_place_up_to_255_bytes(void **state)
{
    (void)state;
    char text[257];
    memset(text, 't', 256);
    text[256] = text[255] = '\0';
    fill(GJ_KIND_STRING, (gj_value_t){.string = text});
    assert_int_equal(int_at(GJ_STRING_LENGTH), 255);
    assert_memory_equal(in + GJ_STRING_TEXT, text, 256);

    text[255] = 't';
    fill(GJ_KIND_STRING, (gj_value_t){.string = text});
    assert_int_equal(int_at(GJ_STRING_LENGTH), 256);
    assert_int_equal(long_at(GJ_STRING_ADDRESS), (uintptr_t)text);
    assert_int_equal((unsigned char)in[GJ_STRING_TEXT], 0xa5);
}

static void
assert_owner_size(int32_t said, int32_t shown)
{
    struct gf_flock flock = {.l_owner.len = said};
    fill(GJ_KIND_FLOCK, (gj_value_t){.flock = &flock});
    assert_int_equal(int_at(28), shown);
}

static void
a_lock_owner_is_as_long_as_there_is_room(void **state)
{
    (void)state;
    assert_owner_size(0, 0);
    assert_owner_size(1024, 1024);
    assert_owner_size(1025, 1024);
    assert_owner_size(INT32_MAX, 1024);
    assert_owner_size(-1, 0);
}

static void
a_wild_lock_owner_of_java_is_cut(void **state)
{
    (void)state;
    static const gj_shape_t shape = {.count = 1, .slots = {{.kind = GJ_KIND_FLOCK}}};
    static const int32_t said[] = {1025, INT32_MAX, -1, INT32_MIN}, taken[] = {1024, 1024, 0, 0};
    for (int i = 0; i < 4; i++) {
        gj_values_t out;
        memset(call->record + GJ_OUT, 0, GJ_WINDOW_SIZE);
        memcpy(call->record + GJ_OUT + 28, &said[i], 4);
        java_has_written(call, 1, 1);
        assert_int_equal(gj_window_take(call, &shape, NULL, &out), 0);
        assert_int_equal(out.v[0].flock->l_owner.len, taken[i]);
        gj_values_release(&out);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_loc_shows_its_ids_inodes_and_texts),
        cmocka_unit_test(a_loc_of_nothing_shows_that),
        cmocka_unit_test(a_path_is_in_the_window_when_the_name_is_its_end),
        cmocka_unit_test(a_name_that_is_too_long_is_behind_its_address),
        cmocka_unit_test(an_fd_shows_its_inode_process_and_flags),
        cmocka_unit_test(an_inode_shows_its_gfid_and_type),
        cmocka_unit_test(a_text_is_in_its_place_up_to_255_bytes),
        cmocka_unit_test(a_lock_owner_is_as_long_as_there_is_room),
        cmocka_unit_test(a_wild_lock_owner_of_java_is_cut),
    };
    return RUN(tests, start);
}
