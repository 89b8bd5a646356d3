package org.glujava.examples.negativelookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.glujava.fop.FopId.LOOKUP;

import java.time.Duration;
import java.util.List;
import org.glujava.fop.LookupArgs;
import org.glujava.fop.LookupReply;
import org.glujava.testkit.FopCall;
import org.glujava.testkit.GluJavaTest;
import org.glujava.testkit.MockChild;
import org.glujava.testkit.Replies;
import org.glujava.testkit.TestGraph;
import org.glujava.type.Credentials;
import org.glujava.type.Errno;
import org.glujava.type.Loc;
import org.junit.jupiter.api.BeforeEach;

/** Base of tests that look up names which are missing in the child. */
@GluJavaTest
abstract class Searching {
    static final Duration TTL = Duration.ofSeconds(2);

    /** The pid of self-heal. */
    static final Credentials INTERNAL = Credentials.of(0, 0, -6, List.of(), new byte[0]);

    static final Credentials USER = Credentials.of(1000, 1000, 1, List.of(), new byte[0]);

    final TestGraph graph =
            TestGraph.of(NegativeLookup.class).option("ttl", "2s").build();
    final MockChild child = graph.child();

    @BeforeEach
    void nothing_exists() {
        child.fail(Errno.ENOENT, LOOKUP);
    }

    FopCall<LookupReply> lookup(Loc loc) {
        return graph.fop(LookupArgs.of(loc, null));
    }

    FopCall<LookupReply> lookup(String path) {
        return lookup(graph.loc(path));
    }

    /** Makes later lookups find their file. */
    void all_exists() {
        child.on(LookupArgs.class).reply(Replies::found);
    }

    /** Asserts the number of lookups that have reached the child. */
    void asked(int times) {
        assertThat(child).wasWoundTimes(times, LOOKUP);
    }

    /** Looks up a name, and returns whether it was answered from memory. */
    boolean remembers(Loc loc) {
        int before = child.wound(LookupArgs.class).size();
        lookup(loc);
        return child.wound(LookupArgs.class).size() == before;
    }

    boolean remembers(String path) {
        return remembers(graph.loc(path));
    }
}
