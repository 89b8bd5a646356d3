package org.glujava.command.volume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.glujava.command.CommandFailure;
import org.glujava.command.gluster.GlusterCli;
import org.glujava.command.gluster.GlusterVolume;
import org.glujava.command.gluster.Recorded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OptionRemovalTest {
    private static final Map<String, String> OTHERS = new TreeMap<>(Map.of(
            "auth.allow", "10.0.*",
            "nfs.disable", "on",
            "storage.fips-mode-rchecksum", "on",
            "transport.address-family", "inet",
            "user.note", "it's mine"));

    @TempDir
    private Path folder;

    private Duration healed = Duration.ZERO;
    private final Recorded gluster = new Recorded();

    private static final String SET = "volume set v user.note it's mine transport.address-family inet"
            + " storage.fips-mode-rchecksum on auth.allow 10.0.*";
    private static final PlacedTranslator CACHE = PlacedTranslator.inClients("cache", Map.of());

    private OptionRemoval removal(String... more) {
        Map<String, String> options = new TreeMap<>(OTHERS);
        options.put("user.glujava.cache", "(none)");
        options.put("user.glujava.cache.ttl", "(none)");
        options.put("cluster.brick-multiplex", "on");
        for (int i = 0; i < more.length; i += 2) {
            options.put(more[i], more[i + 1]);
        }
        return new OptionRemoval(
                new GlusterCli(gluster),
                new GlusterVolume("v", true, "Replicate", List.of(), options),
                CACHE,
                folder,
                healed);
    }

    private static String info(Map<String, String> options) {
        StringBuilder text = new StringBuilder("<cliOutput><opRet>0</opRet><volume><name>v</name><options>");
        options.forEach((key, value) -> text.append("<option><name>")
                .append(key)
                .append("</name><value>")
                .append(value)
                .append("</value></option>"));
        return text + "</options></volume></cliOutput>";
    }

    private Recorded nodes() throws IOException {
        return gluster.file("pool list", "pool.xml")
                .answer(
                        "system:: execute glujava hold v",
                        0,
                        "ba8e85d7-2937-4425-a0f5-7b1eb9da37b5 held v\n11111111-2937-4425-a0f5-7b1eb9da37b5 held v\n")
                .answer("system:: execute glujava release v", 0, "Command executed successfully.\n");
    }

    @Test
    void all_others_are_set_again_while_volfiles_are_held() throws IOException {
        nodes().answer("volume set", 0, Recorded.DONE)
                .answer("volume reset", 0, Recorded.DONE)
                .answer("volume info", 0, info(OTHERS));

        assertThat(removal().remove()).isEmpty();

        List<String> asked = gluster.asked();
        assertThat(asked).hasSize(8);
        assertThat(asked.get(0)).isEqualTo(SET);
        assertThat(asked.get(1)).matches("system:: execute glujava hold v \\d+");
        assertThat(asked.subList(2, 8))
                .containsExactly(
                        "pool list", "volume reset v", SET, "system:: execute glujava release v", SET, "volume info v");
        assertThat(saved()).isEmpty();
    }

    @Test
    void nothing_is_removed_that_cannot_be_set_again() throws IOException {
        nodes().answer("volume set", 0, Recorded.REFUSED);

        assertThat(removal().remove())
                .hasValueSatisfying(reason -> assertThat(reason).contains("option : nosuch does not exist"));

        assertThat(gluster.asked()).containsExactly(SET);
        assertThat(saved()).isEmpty();
    }

    @Test
    void nothing_is_removed_while_a_node_cannot_hold_its_volfiles() throws IOException {
        gluster.answer("system:: execute glujava hold", 0, "ba8e85d7-2937-4425-a0f5-7b1eb9da37b5 held v\n");
        nodes().answer("volume set", 0, Recorded.DONE);

        assertThat(removal().remove())
                .hasValueSatisfying(reason -> assertThat(reason).contains("gluster-2"));

        assertThat(gluster.asked())
                .noneMatch(words -> words.contains("reset"))
                .last()
                .isEqualTo("system:: execute glujava release v");
    }

    @Test
    void options_that_are_lost_are_in_a_script() throws IOException {
        nodes().answer("volume reset", 0, Recorded.DONE)
                .answer("volume set", 0, Recorded.DONE)
                .answer("volume set", 0, Recorded.REFUSED);

        assertThatExceptionOfType(CommandFailure.class)
                .isThrownBy(() -> removal().remove())
                .withMessageContaining("could not be set again")
                .satisfies(failure -> assertThat(failure.hint()).isEqualTo("run: sh " + saved().get(0)));

        String set = "gluster --mode=script volume set v user.note 'it'\\''s mine' transport.address-family 'inet'"
                + " storage.fips-mode-rchecksum 'on' auth.allow '10.0.*'\n";
        assertThat(saved().get(0)).hasContent(set + "gluster --mode=script system:: execute glujava release v\n" + set);
    }

    @Test
    void granular_heal_is_set_by_its_own_command_and_only_in_a_healed_volume() throws IOException {
        String healed =
                "<cliOutput><brick><totalNumberOfEntries>0</totalNumberOfEntries></brick><opRet>0</opRet></cliOutput>";
        Map<String, String> after = new TreeMap<>(OTHERS);
        after.put("cluster.granular-entry-heal", "enable");
        nodes().answer("volume heal v info summary", 0, healed.replace(">0</total", ">1</total"))
                .answer("volume heal v info summary", 0, healed)
                .answer("volume heal v granular-entry-heal enable", 0, "successful")
                .answer("volume set", 0, Recorded.DONE)
                .answer("volume reset", 0, Recorded.DONE)
                .answer("volume info", 0, info(after));

        assertThat(removal("cluster.granular-entry-heal", "on").remove()).isPresent();
        assertThat(gluster.asked()).containsExactly("volume heal v info summary");
        assertThat(removal("cluster.granular-entry-heal", "on").remove()).isEmpty();
        assertThat(gluster.asked())
                .containsSubsequence("volume reset v", "volume heal v granular-entry-heal enable", SET);
    }

    @Test
    void a_volume_that_is_in_use_is_healed_only_at_moments() throws IOException {
        String summary =
                "<cliOutput><brick><totalNumberOfEntries>%</totalNumberOfEntries></brick><opRet>0</opRet></cliOutput>";
        Map<String, String> after = new TreeMap<>(OTHERS);
        after.put("cluster.granular-entry-heal", "enable");
        nodes().answer("volume heal v info summary", 0, summary.replace("%", "1"))
                .answer("volume heal v info summary", 0, summary.replace("%", "0"))
                .answer("volume heal v granular-entry-heal enable", 1, "One or more entries need heal.")
                .answer("volume heal v granular-entry-heal enable", 0, "successful")
                .answer("volume set", 0, Recorded.DONE)
                .answer("volume reset", 0, Recorded.DONE)
                .answer("volume info", 0, info(after));
        healed = Duration.ofSeconds(20);

        assertThat(removal("cluster.granular-entry-heal", "on").remove()).isEmpty();
        assertThat(saved()).isEmpty();
    }

    @Test
    void options_that_glusterd_acts_on_are_never_unset() {
        for (String key : List.of("features.uss", "cluster.server-quorum-type", "ganesha.enable")) {
            assertThat(removal(key, "on").remove())
                    .hasValueSatisfying(reason -> assertThat(reason).contains(key));
        }
        assertThat(removal("nfs.disable", "off").remove()).isPresent();
        assertThat(gluster.asked()).isEmpty();
    }

    private List<Path> saved() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
