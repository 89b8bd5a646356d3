package org.glujava.examples.negativelookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.glujava.type.Gfid;
import org.glujava.type.Size;
import org.junit.jupiter.api.Test;

/** Rule 10: one user's actions cost other users no more than that user. */
class FairnessTest {
    private static final int ROOM = 50_000;

    private final Random random = new Random(1);
    private final MissingNames missing = roomFor(ROOM);

    private static MissingNames roomFor(int names) {
        Settings settings = new Settings(Duration.ofHours(1), names, Size.parse("1GB"), null, null);
        return new MissingNames(() -> 0, () -> Long.MAX_VALUE, settings);
    }

    private Gfid anyDirectory() {
        return new Gfid(random.nextLong(), random.nextLong());
    }

    /** Returns whether a name was known. */
    private static boolean lookUp(MissingNames in, Name name) {
        boolean known = in.contains(name, 1);
        if (!known) {
            in.remember(name, in.epoch(name), 1);
        }
        return known;
    }

    private long known(List<Name> names) {
        return names.stream().filter(name -> missing.contains(name, 1)).count();
    }

    /** Ten names in each directory. */
    private List<Name> othersNames(int count) {
        List<Gfid> directories =
                IntStream.range(0, count / 10).mapToObj(i -> anyDirectory()).toList();
        return IntStream.range(0, count)
                .mapToObj(i -> new Name(directories.get(i / 10), "name" + i))
                .toList();
    }

    @Test
    void directories_of_his_that_come_and_go_leave_the_names_in_others_alone() {
        List<Name> others = othersNames(ROOM);
        others.forEach(name -> lookUp(missing, name));
        long before = known(others);
        int rounds = 500;
        for (int i = 0; i < rounds; i++) {
            missing.forgetAll(anyDirectory());
        }
        assertThat(before - known(others)).isLessThan(3L * rounds); // each needs a mkdir, a lookup and a rmdir
    }

    /** Between two lookups of another user's name, the user looks up twice as many names as fit. */
    @Test
    void very_many_names_that_are_not_looked_up_again_leave_those_that_others_ask_for_often() {
        int room = 5_000;
        MissingNames small = roomFor(room);
        List<Name> others = othersNames(100);
        for (int i = 0; i < 5; i++) {
            others.forEach(name -> lookUp(small, name));
        }
        Gfid his = anyDirectory();
        int known = 0;
        int looks = 0;
        for (int i = 0; i < 20 * room; i++) {
            lookUp(small, new Name(his, "missing" + i));
            if (i % 100 == 0) {
                known += lookUp(small, others.get(looks++ % others.size())) ? 1 : 0;
            }
        }
        assertThat(known).as("of %s; who came first would have none", looks).isGreaterThan(looks / 2);
    }
}
