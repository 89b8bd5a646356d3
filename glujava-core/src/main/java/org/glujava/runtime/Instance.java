package org.glujava.runtime;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.glujava.Subvolume;
import org.glujava.fop.FopId;
import org.glujava.record.CallRecord;
import org.glujava.record.FrameOwner;
import org.glujava.record.LiveFrame;
import org.glujava.record.NativeSide;
import org.glujava.record.Phase;
import org.glujava.record.Suspension;
import org.glujava.spi.Dispatcher;
import org.glujava.spi.FopBinding;
import org.glujava.spi.TranslatorProvider;

/** One instance of a translator in one volume. */
final class Instance implements FrameOwner {
    private final VolumeContext context;
    private final TranslatorJar jar;
    private final Dispatcher dispatcher;
    private final Map<FopId, String> methods;
    private final Throttle complaints = new Throttle();
    private final Set<Suspension> suspended = ConcurrentHashMap.newKeySet();
    private final Duration frameTimeout;

    Instance(TranslatorProvider provider, VolumeContext context, TranslatorJar jar, Dispatcher dispatcher) {
        this.context = context;
        this.jar = jar;
        this.dispatcher = dispatcher;
        this.frameTimeout = context.frameTimeout();
        this.methods = provider.fops().stream()
                .collect(Collectors.toMap(FopBinding::fop, binding -> provider.className() + "." + binding.method()));
    }

    int enter(CallRecord record) {
        return LiveFrame.enter(record, this, dispatcher);
    }

    TranslatorJar jar() {
        return jar;
    }

    @Override
    public NativeSide nativeSide() {
        return JnaNativeSide.INSTANCE;
    }

    @Override
    public List<Subvolume> subvolumes() {
        return context.subvolumes();
    }

    @Override
    public void threw(FopId fop, Phase phase, Throwable thrown) {
        complain(fop, phase, "threw " + Thrown.withPlace(thrown));
    }

    @Override
    public void leftUndecided(FopId fop, Phase phase) {
        complain(fop, phase, "returned without winding, forwarding, unwinding or suspending its frame");
    }

    @Override
    public void suspended(Suspension suspension) {
        suspended.add(suspension);
        SuspensionWatch.start();
    }

    @Override
    public void finished(Suspension suspension) {
        suspended.remove(suspension);
    }

    @Override
    public void abandoned(Suspension suspension, String reason) {
        complain(
                suspension.fop(),
                Phase.FOP,
                "suspended its frame at " + suspension.place() + " and did not finish it: " + reason);
    }

    /** Fails the frames that have been suspended for too long. */
    void failOverdue() {
        for (Suspension suspension : suspended) {
            if (suspension.ageNanos() > frameTimeout.toNanos()) {
                suspension.giveUp("it has been suspended for more than " + frameTimeout.toSeconds()
                        + " s (option frame-timeout)");
            }
        }
    }

    void failSuspended(String reason) {
        suspended.forEach(suspension -> suspension.giveUp(reason));
    }

    private void complain(FopId fop, Phase phase, String problem) {
        if (complaints.admits()) {
            context.logger().log(
                    System.Logger.Level.ERROR,
                    "translator " + context.translator() + ", fop " + fop.fopName() + ", " + phase + " of "
                            + methods.get(fop) + " " + problem + "; answered with EIO" + complaints.leftOut());
        }
    }
}
