package org.glujava.lab.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.glujava.command.volfile.ParsedVolfile;
import org.glujava.command.volfile.VolfileCheck;
import org.glujava.command.volfile.VolfileException;
import org.glujava.lab.GlujavaPaths;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The command's parser of volfiles accepts and refuses the same files as GlusterFS's own. The one difference: a file with a
 * command in backticks is always refused, and GlusterFS, which would run the command, is not asked. Subvolumes that are not
 * defined are faults for {@code volfile check}, and GlusterFS only logs them.
 */
@Live
@AnyJdk
class VolfileGrammarTest {
    private static final int FILES = Integer.getInteger("glujava.volfiles", 3000);
    private static final int AT_ONCE = 50;
    private static final long SEED = Long.getLong("glujava.seed", 20_261_130);
    private static final Path XLATORS = GlujavaPaths.xlatorFolder();
    private static final List<String> TYPES = List.of("debug/sink", "cluster/dht", "features/read-only");

    @Test
    @Timeout(value = 600, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void both_parsers_accept_the_same_files(LiveLab live) throws Exception {
        RandomVolfiles files = new RandomVolfiles(new Random(SEED), TYPES);
        int accepted = 0;
        int refused = 0;
        List<String> command =
                new ArrayList<>(List.of(ApiProgram.made(live, "volfile_parser").toString()));
        command.addAll(TYPES);
        Process parser = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (OutputStream questions = parser.getOutputStream();
                BufferedReader answers = parser.inputReader(StandardCharsets.UTF_8)) {
            for (int done = 0; done < FILES; done += AT_ONCE) {
                List<byte[]> some = new ArrayList<>();
                while (some.size() < AT_ONCE) {
                    byte[] file = files.next();
                    if (RandomVolfiles.hasCommand(file)) {
                        assertThat(accepts(file))
                                .as("with a command: %s", text(file))
                                .isFalse();
                    } else {
                        some.add(file);
                    }
                }
                for (byte[] file : some) {
                    questions.write(ByteBuffer.allocate(Integer.BYTES)
                            .order(ByteOrder.LITTLE_ENDIAN)
                            .putInt(file.length)
                            .array());
                    questions.write(file);
                }
                questions.flush();
                for (byte[] file : some) {
                    boolean ours = accepts(file);
                    assertThat(answers.readLine())
                            .as("GlusterFS's answer, for seed %d, to:%n%s", SEED, text(file))
                            .isEqualTo(ours ? "accepted" : "refused");
                    accepted += ours ? 1 : 0;
                    refused += ours ? 0 : 1;
                }
            }
        } finally {
            parser.destroyForcibly();
        }
        assertThat(accepted).as("accepted files").isGreaterThan(FILES / 10);
        assertThat(refused).as("refused files").isGreaterThan(FILES / 10);
    }

    private static boolean accepts(byte[] file) {
        try {
            return VolfileCheck.of(ParsedVolfile.parse(file), XLATORS, (type, options) -> null).stream()
                    .noneMatch(finding -> finding.message().contains("is not installed"));
        } catch (VolfileException e) {
            return false;
        }
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.ISO_8859_1);
    }
}
