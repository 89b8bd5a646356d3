package org.glujava.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.glujava.fop.FopId;
import org.glujava.fop.FopTypes;
import org.glujava.fop.LookupArgs;
import org.glujava.frame.RecordDriver;
import org.glujava.type.Loc;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The path and the name of a loc, written to a window and read again. */
class LocTextsTest {
    private static final String LONG = "/" + "p".repeat(250) + "/name";

    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of("/folder/name", "name", 0),
                Arguments.of("/folder/name", null, 0),
                Arguments.of("/", "", 0),
                Arguments.of("", "", 0),
                Arguments.of(LONG.substring(1), "name", 0), // 255 bytes
                Arguments.of("/\udcff\u00fc", "\udcff\u00fc", 0),
                Arguments.of(LONG, "name", 1),
                Arguments.of(LONG, null, 1),
                Arguments.of("/folder/name", "other", 1),
                Arguments.of("me", "name", 1),
                Arguments.of("<gfid:1>/name", "e", 0),
                Arguments.of(null, "name", 0),
                Arguments.of(null, "n".repeat(300), 1),
                Arguments.of("/folder", "n".repeat(300), 2),
                Arguments.of(null, null, 0));
    }

    /** @param kept the number of texts that need memory of their own, hence a call into C */
    @ParameterizedTest
    @MethodSource("texts")
    void come_back_as_they_were_written(String path, String name, int kept) {
        RecordDriver driver = new RecordDriver();
        FakeNativeSide nativeSide = driver.owner.nativeSide;
        LookupArgs args = LookupArgs.of(Loc.builder().path(path).name(name).build(), null);
        int before = nativeSide.memory.size();
        driver.enter(args, (frame, window) -> {
            Loc read = ((LookupArgs) FopTypes.args(FopId.LOOKUP, window)).loc();
            assertThat(read.path()).isEqualTo(path);
            assertThat(read.name()).isEqualTo(name);
            frame.forward();
        });
        assertThat(driver.owner.reports).isEmpty();
        assertThat(nativeSide.memory).hasSize(before + kept);
    }
}
