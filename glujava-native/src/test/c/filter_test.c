/* The filter that glusterd runs on its volfiles. GlusterdVolfilesTest compares it with the command's editor. */
#include "check.h"

#include "output.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define FOLDER CHECK_FOLDER "/filter.files"

#define CLIENT "volume v-client-0\n    type protocol/client\n    option remote-host h\nend-volume"
#define TOP_OVER(subvolume) "volume v\n    type debug/io-stats\n    subvolumes " subvolume "\nend-volume\n\n"
#define VOLFILE CLIENT "\n\n" TOP_OVER("v-client-0")

static void
write_file(const char *name, const char *text)
{
    char path[1000];
    snprintf(path, sizeof(path), FOLDER "/%s", name);
    FILE *file = fopen(path, "w");
    assert_non_null(file);
    assert_int_equal(fputs(text, file) < 0, 0);
    assert_int_equal(fclose(file), 0);
}

/* Returns the volfile's content after the filter. */
static const char *
filtered(const char *name, const char *info, const char *volfile)
{
    output_of("rm -rf " QUOTED(FOLDER) " && mkdir " QUOTED(FOLDER));
    if (info)
        write_file("info", info);
    write_file(name, volfile);
    char command[1000];
    snprintf(command, sizeof(command),
             "cd " QUOTED(FOLDER) " && { " QUOTED(CHECK_FOLDER "/filter") " " QUOTED(
                 FOLDER) "/%s"
                         " 2>message; echo $? >result; cat %s; }",
             name, name);
    return output_of(command);
}

static int
result(void)
{
    return atoi(output_of("cat " QUOTED(FOLDER "/result")));
}

static void
a_translator_is_inserted_below_the_top(void **state)
{
    (void)state;
    assert_string_equal(
        filtered("trusted-v.tcp-fuse.vol", "type=0\nuser.glujava.cache.ttl=1 s\nuser.glujava.cache=client\n", VOLFILE),
        CLIENT "\n\nvolume v-cache\n    type glujava/cache\n    option ttl \"1 s\"\n"
               "    subvolumes v-client-0\nend-volume\n\n" TOP_OVER("v-cache"));
    assert_int_equal(result(), 0);
}

static void
a_jar_of_its_own_needs_the_type_for_any_jar(void **state)
{
    (void)state;
    assert_string_equal(filtered("v.tcp-fuse.vol",
                                 "user.glujava.cache=client\nuser.glujava.cache.jar=/a \"b\"\\`c`\n"
                                 "user.glujava.cache.a.b=option\nuser.glujava.cache.z=",
                                 VOLFILE),
                        CLIENT "\n\nvolume v-cache\n    type features/glujava\n    option a.b \"option\"\n"
                               "    option jar \"/a \\\"b\\\"\\\\\\`c\\`\"\n"
                               "    subvolumes v-client-0\nend-volume\n\n" TOP_OVER("v-cache"));
}

static void
the_first_translator_by_name_is_on_top(void **state)
{
    (void)state;
    assert_string_equal(filtered("v.rdma-fuse.vol", "user.glujava.a=client\nuser.glujava.a-b=client\n", VOLFILE), CLIENT
                        "\n\nvolume v-a-b\n    type glujava/a-b\n    subvolumes v-client-0\nend-volume"
                        "\n\nvolume v-a\n    type glujava/a\n    subvolumes v-a-b\nend-volume\n\n" TOP_OVER("v-a"));
}

static void
other_volfiles_and_volumes_stay(void **state)
{
    (void)state;
    static const char on[] = "user.glujava.a=client\n";
    static const char *const others[] = {"v-shd.vol", "v-rebalance.vol", "v.h.brick.vol", "quotad-server.vol",
                                         "trusted-v.tcp-gfproxy-fuse.vol"};
    for (size_t i = 0; i < sizeof(others) / sizeof(others[0]); i++) {
        assert_string_equal(filtered(others[i], on, VOLFILE), VOLFILE);
        assert_int_equal(result(), 0);
    }
    static const char *const infos[] = {NULL, "", "type=0", "user.glujava.a=off\nuser.glujava.a.x=client\n",
                                        "user.glujava.=client\nuser.glujava=client\nuser.xlator.a=client\n"};
    for (size_t i = 0; i < sizeof(infos) / sizeof(infos[0]); i++) {
        assert_string_equal(filtered("v.tcp-fuse.vol", infos[i], VOLFILE), VOLFILE);
        assert_int_equal(result(), 0);
    }
}

static void
a_volfile_that_is_not_as_expected_stays(void **state)
{
    (void)state;
    static const char *const volfiles[] = {
        "",
        "\n",
        "volume",
        CLIENT,
        TOP_OVER("v-client-0"),
        CLIENT "\n" TOP_OVER("v-client-0 v-client-0"),
        CLIENT "\nvolume v-a\n    type x/y\n    subvolumes v-client-0\nend-volume\n" TOP_OVER("v-a"),
        TOP_OVER("v-client-0") CLIENT,
    };
    for (size_t i = 0; i < sizeof(volfiles) / sizeof(volfiles[0]); i++) {
        assert_string_equal(filtered("v.tcp-fuse.vol", "user.glujava.a=client\n", volfiles[i]), volfiles[i]);
        assert_int_equal(result(), 1);
        assert_non_null(strstr(output_of("cat " QUOTED(FOLDER "/message")), "stays without the translator a"));
    }
}

static void
the_mode_stays_and_no_other_file_is_left(void **state)
{
    (void)state;
    filtered("v.tcp-fuse.vol", "user.glujava.a=client\n", VOLFILE);
    assert_string_equal(
        output_of("cd " QUOTED(
            FOLDER) " && chmod 640 v.tcp-fuse.vol && touch v.tcp-fuse.vol.glujava-new && "
                    "printf 'user.glujava.b=client\\n' >info && " QUOTED(CHECK_FOLDER "/filter") " " QUOTED(
                        FOLDER "/v.tcp-fuse.vol") " && stat -c %a v.tcp-fuse.vol && ls"),
        "640\ninfo\nmessage\nresult\nv.tcp-fuse.vol\n");
}

/* As peer_glujava holds them; the other options are the defaults for a moment: see main.c. */
static void
held_volfiles_stay_until_they_are_not_held(void **state)
{
    (void)state;
    static const char *const names[] = {"v.tcp-fuse.vol", "v-shd.vol", "v.h.brick.vol"};
    for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
        char command[1000];
        snprintf(
            command, sizeof(command),
            "cd " QUOTED(FOLDER) " && name=%s && echo before >$name.glujava-held && "
                                 "touch -d '+1 minute' $name.glujava-held && chmod 600 $name.glujava-held && "
                                 "echo after >$name && " QUOTED(CHECK_FOLDER "/filter") " " QUOTED(
                                     FOLDER) "/$name && cat $name && stat -c %%a $name && rm $name.glujava-held && "
                                             "echo after >$name && " QUOTED(CHECK_FOLDER "/filter") " " QUOTED(
                                                 FOLDER) "/$name && cat $name && ls",
            names[i]);
        output_of("rm -rf " QUOTED(FOLDER) " && mkdir " QUOTED(FOLDER));
        char expected[1000];
        snprintf(expected, sizeof(expected), "before\n600\nafter\n%s\n", names[i]);
        assert_string_equal(output_of(command), expected);
    }
}

static void
a_hold_ends_by_itself_and_is_not_taken_from_a_clock_that_is_wrong(void **state)
{
    (void)state;
    static const char *const times[] = {"now", "-1 minute", "+2 hours", "1970-01-01"};
    for (size_t i = 0; i < sizeof(times) / sizeof(times[0]); i++) {
        char command[1000];
        snprintf(command, sizeof(command),
                 "cd " QUOTED(FOLDER) " && echo before >v-shd.vol.glujava-held && "
                                      "touch -d '%s' v-shd.vol.glujava-held && echo after >v-shd.vol && " QUOTED(
                                          CHECK_FOLDER "/filter") " " QUOTED(FOLDER) "/v-shd.vol && cat * && ls",
                 times[i]);
        output_of("rm -rf " QUOTED(FOLDER) " && mkdir " QUOTED(FOLDER));
        assert_string_equal(output_of(command), "after\nv-shd.vol\n");
    }
}

static void
an_option_without_a_value_is_none(void **state)
{
    (void)state;
    assert_string_equal(
        filtered("v.tcp-fuse.vol", "user.glujava.c=client\nuser.glujava.c.jar=(none)\nuser.glujava.c.x=(none)\n",
                 VOLFILE),
        CLIENT "\n\nvolume v-c\n    type glujava/c\n    subvolumes v-client-0\nend-volume\n\n" TOP_OVER("v-c"));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_translator_is_inserted_below_the_top),
        cmocka_unit_test(a_jar_of_its_own_needs_the_type_for_any_jar),
        cmocka_unit_test(the_first_translator_by_name_is_on_top),
        cmocka_unit_test(other_volfiles_and_volumes_stay),
        cmocka_unit_test(a_volfile_that_is_not_as_expected_stays),
        cmocka_unit_test(the_mode_stays_and_no_other_file_is_left),
        cmocka_unit_test(held_volfiles_stay_until_they_are_not_held),
        cmocka_unit_test(a_hold_ends_by_itself_and_is_not_taken_from_a_clock_that_is_wrong),
        cmocka_unit_test(an_option_without_a_value_is_none),
    };
    return RUN(tests, NULL);
}
