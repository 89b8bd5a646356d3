package org.glujava.lab.authors.throttle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.glujava.fop.FopId;
import org.glujava.fop.LookupArgs;
import org.glujava.fop.LookupReply;
import org.glujava.fop.ReadvArgs;
import org.glujava.fop.WritevArgs;
import org.glujava.fop.WritevReply;
import org.glujava.testkit.FopCall;
import org.glujava.testkit.GluJavaTest;
import org.glujava.testkit.Problem;
import org.glujava.testkit.TestGraph;
import org.glujava.type.Credentials;
import org.glujava.type.OpenFlags;
import org.glujava.type.Payload;
import org.junit.jupiter.api.Test;

@GluJavaTest
class ThrottleTest {
    private final TestGraph graph = TestGraph.of(UserThrottle.class)
            .option("ops-per-second", "10")
            .option("bytes-per-second", "1KB")
            .option("exempt", "0, 7")
            .build();

    private static Credentials user(int uid) {
        return Credentials.of(uid, uid, 100, List.of(), new byte[0]);
    }

    private List<FopCall<LookupReply>> lookups(int uid, int count) {
        List<FopCall<LookupReply>> calls = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            calls.add(graph.fop(user(uid), LookupArgs.of(graph.loc("/a" + i), null)));
        }
        return calls;
    }

    private static long answered(List<? extends FopCall<?>> calls) {
        return calls.stream().filter(FopCall::isAnswered).count();
    }

    @Test
    void ten_a_second() throws Exception {
        var calls = lookups(1000, 25);
        assertThat(answered(calls)).isEqualTo(10);
        assertThat(graph.statedump()).containsEntry("uid-1000.waiting", "15").containsEntry("uid-1000.delayed", "15");
        graph.clock().advance(Duration.ofMillis(500));
        assertThat(answered(calls)).isEqualTo(15);
        graph.clock().advance(Duration.ofSeconds(1));
        assertThat(answered(calls)).isEqualTo(25);
        assertThat(graph.child()).wasWoundTimes(25, FopId.LOOKUP);
    }

    @Test
    void users_do_not_wait_for_each_other() {
        var slow = lookups(1000, 11);
        var quick = lookups(1001, 10);
        assertThat(answered(slow)).isEqualTo(10);
        assertThat(answered(quick)).isEqualTo(10);
        graph.clock().advance(Duration.ofSeconds(1));
    }

    @Test
    void some_are_exempt() {
        assertThat(answered(lookups(0, 100))).isEqualTo(100);
        assertThat(answered(lookups(7, 100))).isEqualTo(100);
    }

    @Test
    void bytes_count() {
        var fd = graph.fd(graph.file("/f"), OpenFlags.O_RDWR);
        List<FopCall<WritevReply>> calls = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            calls.add(graph.fop(user(1000), WritevArgs.of(fd, Payload.of(new byte[2048]), 0, 0, null)));
        }
        assertThat(answered(calls)).isEqualTo(1);
        var read = graph.fop(user(1000), ReadvArgs.of(fd, 10, 0, 0, null));
        graph.clock().advance(Duration.ofSeconds(1));
        assertThat(answered(calls)).isEqualTo(2);
        graph.clock().advance(Duration.ofSeconds(2));
        assertThat(answered(calls)).isEqualTo(3);
        assertThat(read).isInFlight();
        graph.clock().advance(Duration.ofSeconds(2));
        assertThat(read).succeeded();
        assertThat(graph.child().wound(WritevArgs.class).get(2).vector().size()).isEqualTo(2048);
    }

    @Test
    void no_limits_any_more_let_all_go() throws Exception {
        var calls = lookups(1000, 100);
        graph.reconfigure("ops-per-second", "0");
        assertThat(answered(calls)).isEqualTo(100);
    }

    @Test
    void a_bad_exemption_is_refused() {
        assertThatThrownBy(() -> graph.reconfigure("exempt", "bob")).hasMessageContaining("bob");
        assertThatThrownBy(() -> graph.reconfigure("burst", "1000")).hasMessageContaining("60");
        assertThat(answered(lookups(7, 100))).isEqualTo(100);
    }

    @Test
    void fops_that_wait_for_long_are_no_problem() {
        lookups(1000, 11);
        assertThat(graph.takeProblems()).isEmpty();
        graph.clock().advance(Duration.ofSeconds(1800));
        assertThat(graph.takeProblems()).extracting(Problem::kind).isEmpty();
    }
}
