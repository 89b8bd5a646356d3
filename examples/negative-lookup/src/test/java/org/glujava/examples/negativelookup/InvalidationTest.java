package org.glujava.examples.negativelookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.glujava.event.InvalidationFlag.ATIME;
import static org.glujava.event.InvalidationFlag.EXPLICIT_LOOKUP;
import static org.glujava.event.InvalidationFlag.FORGET;
import static org.glujava.event.InvalidationFlag.INVAL_ATTR;
import static org.glujava.event.InvalidationFlag.MODE;
import static org.glujava.event.InvalidationFlag.NLINK;
import static org.glujava.event.InvalidationFlag.OWN;
import static org.glujava.event.InvalidationFlag.PARENT_TIMES;
import static org.glujava.event.InvalidationFlag.PERM;
import static org.glujava.event.InvalidationFlag.RENAME;
import static org.glujava.event.InvalidationFlag.SIZE;
import static org.glujava.event.InvalidationFlag.TIMES;
import static org.glujava.event.InvalidationFlag.XATTR;
import static org.glujava.event.InvalidationFlag.XATTR_RM;
import static org.glujava.fop.FopId.LOOKUP;

import java.time.Duration;
import java.util.Set;
import org.glujava.event.CacheInvalidation;
import org.glujava.event.InvalidationFlag;
import org.glujava.fop.LookupArgs;
import org.glujava.testkit.TestGraph;
import org.glujava.type.Errno;
import org.glujava.type.FileType;
import org.glujava.type.Gfid;
import org.glujava.type.Iatt;
import org.glujava.type.Loc;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rule 4: invalidations from bricks after changes by other clients. */
class InvalidationTest extends Searching {
    private static final Gfid FILE = Gfid.parse("00000000-0000-0000-0000-0000000000f1");

    private final Loc name = graph.loc("/d/a");
    private final Gfid directory = name.parentGfid();

    private static @Nullable Iatt stat(Gfid gfid, FileType type) {
        return Iatt.zero().withGfid(gfid).withType(type);
    }

    private void invalidated(
            Gfid gfid, Set<InvalidationFlag> flags, @Nullable Iatt stat, @Nullable Iatt parent, @Nullable Iatt old) {
        assertThat(graph.notify(
                        new CacheInvalidation(gfid, null, flags, Duration.ofMinutes(1), stat, parent, old, null)))
                .isTrue();
    }

    /** The brick reports a new name in the directory, whose inode this process need not have. */
    @ParameterizedTest
    @EnumSource(
            names = {
                "TIMES",
                "NLINK",
                "RENAME",
                "FORGET",
                "EXPLICIT_LOOKUP",
                "INVAL_ATTR",
                "MODE",
                "OWN",
                "PERM",
                "XATTR",
                "XATTR_RM"
            })
    void names_in_a_changed_directory_are_looked_up_again(InvalidationFlag flag) {
        lookup(name);
        lookup("/b");
        invalidated(directory, Set.of(flag), stat(directory, FileType.DIRECTORY), null, null);
        assertThat(remembers("/b")).isTrue();
        assertThat(remembers(name)).isFalse();
        assertThat(remembers(name)).as("from then on").isTrue();
    }

    @Test
    void a_late_miss_does_not_hide_an_invalidation_that_came_meanwhile() {
        child.hold(LOOKUP);
        lookup(name);
        invalidated(directory, Set.of(TIMES), stat(directory, FileType.DIRECTORY), null, null);
        child.release();
        assertThat(remembers(name)).isFalse();
    }

    @Test
    void a_possible_directory_is_treated_as_one() {
        lookup(name);
        invalidated(directory, Set.of(TIMES), null, null, null);
        assertThat(remembers(name)).isFalse();
        invalidated(directory, Set.of(FORGET), stat(directory, FileType.UNKNOWN), null, null);
        assertThat(remembers(name)).isFalse();
    }

    /**
     * A file's gfid shares its counter with directories. A busy file must not make their names doubtful all the time.
     */
    @Test
    void a_file_is_no_directory() {
        lookup(name);
        Set<InvalidationFlag> written = Set.of(
                SIZE, TIMES, NLINK, RENAME, FORGET, EXPLICIT_LOOKUP, INVAL_ATTR, MODE, OWN, PERM, XATTR, XATTR_RM);
        invalidated(directory, written, stat(directory, FileType.REGULAR), null, null);
        assertThat(remembers(name)).isTrue();
    }

    @Test
    void events_that_do_not_concern_its_names_change_nothing() {
        lookup(name);
        Set<InvalidationFlag> other = Set.of(SIZE, ATIME, PARENT_TIMES);
        invalidated(directory, other, stat(directory, FileType.DIRECTORY), null, null);
        assertThat(remembers(name)).isTrue();
    }

    /** The event of a link, unlink, rmdir or rename names the file, with its directory. */
    @Test
    void so_are_names_in_the_directory_of_a_file_that_was_linked_or_removed() {
        lookup(name);
        lookup("/b");
        Set<InvalidationFlag> linked = Set.of(NLINK, TIMES, PARENT_TIMES);
        invalidated(FILE, linked, stat(FILE, FileType.REGULAR), stat(directory, FileType.DIRECTORY), null);
        assertThat(remembers("/b")).isTrue();
        assertThat(remembers(name)).isFalse();
    }

    @Test
    void so_are_names_in_both_directories_of_a_file_that_was_renamed() {
        Loc other = graph.loc("/e/a");
        lookup(name);
        lookup(other);
        invalidated(
                FILE,
                Set.of(RENAME, PARENT_TIMES),
                stat(FILE, FileType.REGULAR),
                stat(directory, FileType.DIRECTORY),
                stat(other.parentGfid(), FileType.DIRECTORY));
        assertThat(remembers(name)).isFalse();
        assertThat(remembers(other)).isFalse();
    }

    /** A brick names the root of such a mount by the folder's gfid, which is not in the client's inode table. */
    @Test
    void an_invalidation_of_a_mounted_folder_applies_to_its_root() {
        TestGraph sub =
                TestGraph.of(NegativeLookup.class).mountedFolder("/tenant").build();
        Gfid tenant = Gfid.parse("00000000-0000-0000-0000-0000000000d1");
        Iatt directoryStat = stat(tenant, FileType.DIRECTORY);
        sub.child().fail(Errno.ENOENT, LOOKUP);
        LookupArgs inRoot = LookupArgs.of(sub.loc("/a"), null);
        Loc known = sub.directory("/d");
        sub.fop(inRoot);
        sub.notify(invalidation(known.gfid(), Set.of(TIMES), stat(known.gfid(), FileType.DIRECTORY), null));
        sub.fop(inRoot);
        assertThat(sub.child()).wasWoundTimes(1, LOOKUP);
        sub.notify(invalidation(tenant, Set.of(TIMES), directoryStat, null));
        sub.fop(inRoot);
        assertThat(sub.child()).wasWoundTimes(2, LOOKUP);
        sub.notify(invalidation(FILE, Set.of(NLINK), stat(FILE, FileType.REGULAR), directoryStat));
        sub.fop(inRoot);
        assertThat(sub.child()).wasWoundTimes(3, LOOKUP);
        sub.notify(invalidation(FILE, Set.of(TIMES), stat(FILE, FileType.REGULAR), null));
        sub.fop(inRoot);
        assertThat(sub.child()).wasWoundTimes(3, LOOKUP);
    }

    private static CacheInvalidation invalidation(
            Gfid gfid, Set<InvalidationFlag> flags, @Nullable Iatt stat, @Nullable Iatt parent) {
        return new CacheInvalidation(gfid, null, flags, Duration.ofMinutes(1), stat, parent, null, null);
    }

    @Test
    void of_a_whole_volume_the_root_is_known_by_its_gfid() {
        lookup("/a");
        invalidated(FILE, Set.of(TIMES), stat(FILE, FileType.DIRECTORY), null, null);
        assertThat(remembers("/a")).isTrue();
        invalidated(Gfid.ROOT, Set.of(TIMES), stat(Gfid.ROOT, FileType.DIRECTORY), null, null);
        assertThat(remembers("/a")).isFalse();
    }

    @Test
    void a_directory_without_a_gfid_is_none() {
        Iatt nothing = stat(Gfid.NULL, FileType.DIRECTORY);
        var event = new CacheInvalidation(
                FILE, null, Set.of(NLINK), Duration.ZERO, stat(FILE, FileType.REGULAR), nothing, nothing, null);
        assertThat(Invalidation.directories(event)).isEmpty();
    }
}
