package org.glujava.instance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.glujava.SuspendedFrame;
import org.glujava.TranslatorContext;
import org.glujava.fop.FopId;
import org.glujava.record.CallRecord;
import org.glujava.record.Layout;
import org.glujava.spi.Dispatcher;
import org.glujava.spi.FopBinding;
import org.glujava.spi.OptionSpec;
import org.glujava.spi.OptionValues;
import org.glujava.spi.TranslatorProvider;
import org.junit.jupiter.api.Test;

/** Suspended frames of an instance: how many there may be, when they are overdue, and what ends them. */
class InstanceTest {
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final FakeServices services = new FakeServices();
    private final List<SuspendedFrame<?>> suspended = new ArrayList<>();
    private final Instance instance = instance(Map.of("frame-timeout", "60", "max-suspended", "2"));

    private Instance instance(Map<String, String> options) {
        var volume = new VolumeDescription("v", List.of(), List.of(), options, false);
        Instance made = new Instance(volume, new Provider(), services);
        made.serve((fop, frame, args) -> suspended.add(frame.suspend()), null);
        return made;
    }

    private int enter() {
        ByteBuffer bytes = ByteBuffer.allocateDirect(Layout.RECORD_SIZE).order(ByteOrder.nativeOrder());
        bytes.putInt(Layout.FOP, FopId.IPC.ordinal());
        return instance.enter(new CallRecord(7, bytes));
    }

    private long untilOverdue() {
        return instance.untilOverdue(() -> services.reports.add("overdue"));
    }

    @Test
    void no_more_frames_are_suspended_than_the_option_allows() {
        assertThat(List.of(enter(), enter())).containsOnly(Layout.VERDICT_SUSPENDED);
        assertThat(enter()).isEqualTo(Layout.VERDICT_BROKEN);
        assertThat(services.reports).singleElement().asString().endsWith("2 are (option max-suspended)");
        suspended.get(0).forward();
        assertThat(enter()).isEqualTo(Layout.VERDICT_SUSPENDED);
    }

    @Test
    void the_next_overdue_frame_is_known_also_while_others_are_overdue() {
        assertThat(untilOverdue()).isEqualTo(Long.MAX_VALUE);
        enter();
        services.alarms.jump(20 * SECOND);
        enter();
        assertThat(untilOverdue()).isEqualTo(40 * SECOND);
        services.alarms.jump(40 * SECOND);
        assertThat(services.reports).isEmpty();
        assertThat(untilOverdue()).isEqualTo(20 * SECOND);
        assertThat(services.reports).containsExactly("overdue");
        instance.failOverdue();
        assertThat(services.nativeSide.resumed).containsExactly(Layout.VERDICT_BROKEN);
        assertThat(services.reports)
                .last()
                .asString()
                .isEqualTo("Fake.ipc abandoned: it has been suspended for more than 60 s (option frame-timeout)");
        instance.limit(Limits.of(Map.of("frame-timeout", "30")));
        assertThat(untilOverdue()).isEqualTo(Long.MAX_VALUE);
        assertThat(services.reports).last().isEqualTo("overdue");
    }

    @Test
    void the_end_fails_what_is_suspended() {
        enter();
        assertThat(instance.hasSuspended()).isTrue();
        assertThat(instance.holdsAny(since -> true)).isTrue();
        instance.endWork();
        instance.failSuspended("the volume is taken out of use");
        assertThat(instance.hasSuspended()).isFalse();
        assertThat(instance.holdsAny(since -> true)).isFalse();
        assertThat(services.nativeSide.resumed).containsExactly(Layout.VERDICT_BROKEN);
        assertThat(services.reports).containsExactly("Fake.ipc abandoned: the volume is taken out of use");
    }

    private static final class Provider implements TranslatorProvider {
        @Override
        public String name() {
            return "fake";
        }

        @Override
        public String className() {
            return "Fake";
        }

        @Override
        public List<OptionSpec> options() {
            return List.of();
        }

        @Override
        public List<FopBinding> fops() {
            return List.of(new FopBinding(FopId.IPC, "ipc", 0));
        }

        @Override
        public Dispatcher create(TranslatorContext context, OptionValues options) {
            throw new UnsupportedOperationException();
        }
    }
}
