package org.glujava.bench.allocation;

import java.util.concurrent.TimeUnit;
import org.glujava.bench.translators.CallingBackProvider;
import org.glujava.bench.translators.FailingProvider;
import org.glujava.bench.translators.ForwardTranslatorProvider;
import org.glujava.examples.negativelookup.NegativeLookupProvider;
import org.glujava.record.Layout;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The Java half of fops, for JMH. The iterations are short, because the allocation of a fop does not depend on load;
 * {@code ./glujava bench java}, which measures times, makes them longer.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(
        value = 1,
        jvmArgs = {"-XX:+UseSerialGC", "-Xmx64m"})
@Warmup(iterations = 2, time = 400, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 2, time = 150, timeUnit = TimeUnit.MILLISECONDS)
@State(Scope.Thread)
public class JavaHalfBenchmark {
    private JavaHalf forwarding;
    private JavaHalf callingBack;
    private JavaHalf failing;
    private JavaHalf remembering;

    /** Keeps the object of {@link #oneObjectMore} alive. */
    private Object more;

    @Setup
    public void setUp() throws Exception {
        forwarding = new JavaHalf(new ForwardTranslatorProvider());
        forwarding.expect(Layout.VERDICT_FORWARD);
        callingBack = new JavaHalf(new CallingBackProvider());
        callingBack.expect(Layout.VERDICT_UNWIND_SAME);
        failing = new JavaHalf(new FailingProvider());
        failing.expect(Layout.VERDICT_FAIL);
        remembering = new JavaHalf(new NegativeLookupProvider());
        remembering.expect(Layout.VERDICT_UNWIND_SAME); // the first lookup asks the child
        remembering.expect(Layout.VERDICT_FAIL);
    }

    @Benchmark
    public int forward() {
        return forwarding.lookup();
    }

    @Benchmark
    public int forwardWithCallback() {
        return callingBack.lookup();
    }

    @Benchmark
    public int fail() {
        return failing.lookup();
    }

    @Benchmark
    public int cachedNegativeLookup() {
        return remembering.lookup();
    }

    /** A planted fault. */
    @Benchmark
    public int oneObjectMore() {
        more = new Object();
        return forwarding.lookup();
    }
}
