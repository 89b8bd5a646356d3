#include "sample_objects.h"

#include "sample_structs.h"
#include "world.h"

#include <glusterfs/iobuf.h>

enum { EACH = 2, KEYS = 1000, LONG_KEY = 255, LONG_VALUE = 60000 };

static inode_t *inodes[SAMPLE_INODES], *new_inode;
static fd_t *fds[EACH];
static dict_t *dicts[SAMPLE_STYLES][EACH];
static struct iobref *iobrefs[EACH];
static char *bytes[EACH];

static void
add_long_pair(dict_t *dict, int number)
{
    char key[LONG_KEY + 1];
    char *value = GF_MALLOC(LONG_VALUE, gf_common_mt_char);
    memset(key, 'k', LONG_KEY);
    key[LONG_KEY] = '\0';
    memset(value, number, LONG_VALUE);
    assert_int_equal(dict_set_bin(dict, key, value, LONG_VALUE), 0);
}

/* A value of each type. */
static void
add_pairs(dict_t *dict, int number)
{
    /* The dict must own them. */
    unsigned char *gfid = GF_MALLOC(sizeof(uuid_t), gf_common_mt_char);
    char *binary = GF_MALLOC(5, gf_common_mt_char);
    struct iatt *iatt = GF_MALLOC(sizeof(*iatt), gf_common_mt_char), *sample = sample_iatt(number);
    memset(gfid, 0x31 + number, sizeof(uuid_t));
    memcpy(binary, "\0\1\2\xff\3", 5);
    *iatt = *sample;
    free(sample);
    assert_int_equal(dict_set_dynstr_with_alloc(dict, "text", number ? "other text" : "some text"), 0);
    assert_int_equal(dict_set_int64(dict, "number", -1234567890123ll - number), 0);
    assert_int_equal(dict_set_uint64(dict, "unsigned", 0xf000000000000000ull + number), 0);
    assert_int_equal(dict_set_double(dict, "double", 0.5 + number), 0);
    assert_int_equal(dict_set_bin(dict, "binary", binary, 5), 0);
    assert_int_equal(dict_set_gfuuid(dict, "gfid", gfid, false), 0);
    assert_int_equal(dict_set_iatt(dict, "iatt", iatt, false), 0);
}

static dict_t *
make_dict(sample_style_t style, int number)
{
    dict_t *dict = dict_new();
    if (style == SAMPLE_BARE || style == SAMPLE_EMPTY)
        return dict;
    add_pairs(dict, number);
    if (style == SAMPLE_LONG)
        add_long_pair(dict, number);
    for (int i = dict->count; style == SAMPLE_MANY && i < KEYS; i++) {
        char key[32];
        snprintf(key, sizeof(key), "user.key-%d", i);
        assert_int_equal(dict_set_int32(dict, key, i + number), 0);
    }
    return dict;
}

static void
make_payload(int number)
{
    struct iobuf *iobuf = iobuf_get2(THIS->ctx->iobuf_pool, SAMPLE_BYTES);
    bytes[number] = iobuf->ptr;
    for (int i = 0; i < SAMPLE_BYTES; i++)
        bytes[number][i] = i * 7 + i / 251 + number;
    iobrefs[number] = iobref_new();
    assert_int_equal(iobref_add(iobrefs[number], iobuf), 0);
    iobuf_unref(iobuf);
}

void
samples_start(void)
{
    for (int i = 0; i < SAMPLE_INODES; i++)
        inodes[i] = world_inode(IA_IFREG + i, 0xa0 + i);
    new_inode = world_inode(IA_INVAL, 0);
    for (int i = 0; i < EACH; i++) {
        fds[i] = fd_create(inodes[i], 77 + i);
        fds[i]->flags = 0x8002 + i;
        make_payload(i);
        for (sample_style_t style = 0; style < SAMPLE_STYLES; style++)
            dicts[style][i] = make_dict(style, i);
    }
}

int64_t
sample_references(void)
{
    int64_t sum = new_inode->ref;
    for (int i = 0; i < SAMPLE_INODES; i++)
        sum += inodes[i]->ref;
    for (int i = 0; i < EACH; i++) {
        sum += GF_ATOMIC_GET(fds[i]->refcount) + GF_ATOMIC_GET(iobrefs[i]->ref);
        for (sample_style_t style = 0; style < SAMPLE_STYLES; style++)
            sum += GF_ATOMIC_GET(dicts[style][i]->refcount);
    }
    return sum;
}

inode_t *
sample_inode(int seed)
{
    return inodes[seed % SAMPLE_INODES];
}

inode_t *
sample_new_inode(void)
{
    return new_inode;
}

fd_t *
sample_fd(int seed)
{
    return fds[seed % EACH];
}

dict_t *
sample_dict(sample_style_t style, int seed)
{
    return dicts[style][seed % EACH];
}

struct iobref *
sample_iobref(int seed)
{
    return iobrefs[seed % EACH];
}

char *
sample_bytes(int seed)
{
    return bytes[seed % EACH];
}
