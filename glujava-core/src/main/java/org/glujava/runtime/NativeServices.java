package org.glujava.runtime;

import java.time.Clock;
import java.util.concurrent.Executor;
import org.glujava.TranslatorLogger;
import org.glujava.context.NativeContexts;
import org.glujava.fop.FopId;
import org.glujava.frame.Completions;
import org.glujava.frame.FrameWatch;
import org.glujava.instance.Alarms;
import org.glujava.instance.HostServices;
import org.glujava.instance.Limits;
import org.glujava.instance.MemoryShares;
import org.glujava.instance.NativeInodes;
import org.glujava.instance.SectionLines;
import org.glujava.instance.UpcallThreads;
import org.glujava.instance.VolumeDescription;
import org.glujava.instance.VolumeGraph;
import org.glujava.record.NativeSide;
import org.glujava.spi.Loggers;
import org.glujava.spi.TranslatorProvider;
import org.jspecify.annotations.Nullable;

/** The services of an instance in GlusterFS's process: native code, its own threads, GlusterFS's log. */
final class NativeServices implements HostServices {
    private final Threshold threshold;
    private final GlusterLogger logger;
    private final Reports reports;
    private final NativeSide nativeSide;
    private final NativeInodes nativeInodes;
    private final NativeContexts nativeContexts;
    private final VolumeGraph graph;
    private final CompletionThreads completions;
    private final TaskThreads tasks;
    private final ContextReleases releases;

    /** @param number the native side's number of the instance */
    NativeServices(int number, VolumeDescription volume, TranslatorProvider provider, ClassLoader loader) {
        this.threshold = new Threshold(number);
        this.logger = new GlusterLogger(number, threshold, provider.className());
        this.reports = new Reports(provider.name(), number, logger);
        this.nativeSide = new GlusterNativeSide(number);
        this.nativeInodes = new GlusterInodes(number);
        this.nativeContexts = new GlusterContexts(number, Natives.glujava_volume(number));
        this.graph = new GraphTexts(number);
        this.completions = new CompletionThreads(
                volume.volume(), loader, Limits.of(volume.options()).maxOperations());
        this.tasks = new TaskThreads(volume.volume(), loader, reports::taskThrew);
        this.releases = new ContextReleases(volume.volume(), loader, reports::closingThrew);
        Loggers.put(loader, logger);
    }

    void limit(Limits limits) {
        completions.limit(limits.maxOperations());
    }

    void endThreads() {
        tasks.end();
        completions.end();
    }

    void endReleases() {
        releases.end();
    }

    void refreshLogLevel() {
        threshold.refresh();
    }

    /** Gives up the native number, which another instance may get. */
    void leave() {
        threshold.end();
    }

    @Override
    public NativeSide nativeSide() {
        return nativeSide;
    }

    @Override
    public NativeInodes nativeInodes() {
        return nativeInodes;
    }

    @Override
    public NativeContexts nativeContexts() {
        return nativeContexts;
    }

    @Override
    public VolumeGraph graph() {
        return graph;
    }

    @Override
    public TranslatorLogger logger() {
        return logger;
    }

    @Override
    public Reports reports() {
        return reports;
    }

    @Override
    public UpcallThreads threads() {
        return UpcallCheck.THE_ONE;
    }

    @Override
    public Executor tasks() {
        return tasks;
    }

    @Override
    public Completions completions() {
        return completions;
    }

    @Override
    public Alarms alarms() {
        return ClockThread.THE_ONE;
    }

    @Override
    public Clock clock() {
        return Clock.systemUTC();
    }

    @Override
    public MemoryShares shares() {
        return HeapWatch.SHARES;
    }

    @Override
    public void closeLater(AutoCloseable value) {
        releases.close(value);
    }

    @Override
    public SectionLines section(long address) {
        return new NativeSection(address);
    }

    @Override
    public @Nullable FrameWatch watch(String volume, String translator, FopId fop) {
        return FopRecording.start(volume, translator, fop);
    }
}
