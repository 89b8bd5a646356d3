package org.glujava.bench.allocation;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.glujava.TranslatorLogger;
import org.glujava.context.NativeContexts;
import org.glujava.fop.FopId;
import org.glujava.frame.Completions;
import org.glujava.frame.FrameWatch;
import org.glujava.instance.Alarms;
import org.glujava.instance.FailureReports;
import org.glujava.instance.HostServices;
import org.glujava.instance.MemoryShares;
import org.glujava.instance.NativeInodes;
import org.glujava.instance.SectionLines;
import org.glujava.instance.UpcallThreads;
import org.glujava.instance.VolumeGraph;
import org.glujava.record.Handles;
import org.glujava.record.NativeSide;

/** Services of an instance without GlusterFS, for fops that need no native function. Anything else throws. */
final class QuietServices implements HostServices {
    private static final long HEAP = 1L << 30;

    private final NativeSide nativeSide = withHandles();
    private final Alarms alarms = new Alarms() {
        @Override
        public long nanoTime() {
            return System.nanoTime();
        }

        @Override
        public Runnable set(long nanos, Runnable what) {
            return () -> {};
        }
    };

    private final MemoryShares shares = new MemoryShares(HEAP, alarms::nanoTime);

    private static NativeSide withHandles() {
        Handles[] handles = {null};
        NativeSide made = none(NativeSide.class, () -> handles[0]);
        handles[0] = new Handles(made);
        return made;
    }

    private interface Result {
        Object get();
    }

    /** Returns an object whose methods throw, except {@code handles}. */
    private static <T> T none(Class<T> type, Result handles) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> {
            if (method.getName().equals("handles")) {
                return handles.get();
            }
            throw new UnsupportedOperationException(method.toString());
        }));
    }

    private static <T> T none(Class<T> type) {
        return none(type, () -> null);
    }

    @Override
    public NativeSide nativeSide() {
        return nativeSide;
    }

    @Override
    public NativeInodes nativeInodes() {
        return none(NativeInodes.class);
    }

    @Override
    public NativeContexts nativeContexts() {
        return none(NativeContexts.class);
    }

    @Override
    public VolumeGraph graph() {
        return new VolumeGraph() {
            @Override
            public List<String> options(String type, String key) {
                return List.of();
            }

            @Override
            public Optional<String> mountedFolder() {
                return Optional.empty();
            }
        };
    }

    @Override
    public TranslatorLogger logger() {
        return none(TranslatorLogger.class);
    }

    @Override
    public FailureReports reports() {
        return none(FailureReports.class);
    }

    @Override
    public UpcallThreads threads() {
        return none(UpcallThreads.class);
    }

    @Override
    public Executor tasks() {
        return Runnable::run;
    }

    @Override
    public Completions completions() {
        return Runnable::run;
    }

    @Override
    public Alarms alarms() {
        return alarms;
    }

    @Override
    public Clock clock() {
        return Clock.systemUTC();
    }

    @Override
    public MemoryShares shares() {
        return shares;
    }

    @Override
    public void closeLater(AutoCloseable value) {
        throw new UnsupportedOperationException();
    }

    @Override
    public SectionLines section(long address) {
        throw new UnsupportedOperationException();
    }

    @Override
    public FrameWatch watch(String volume, String translator, FopId fop) {
        return null;
    }
}
