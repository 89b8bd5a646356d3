package org.glujava.instance;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.glujava.option.CheckedOptions;
import org.glujava.option.ReservedOptions;
import org.glujava.spi.Dispatcher;
import org.glujava.spi.OptionException;
import org.glujava.spi.OptionSpec;
import org.glujava.text.PlainText;

/** The options of a running instance, and how others take their place: all of them, or none. */
public final class RunningOptions {
    private final String translator;
    private final System.Logger logger;
    private final GivenOptions given;

    /** What the volume started with. */
    private final Map<String, String> atStart;

    /**
     * Decides whether a change is accepted, and carries it out for GluJava's own options.
     *
     * @param mayBeTaken asked after the {@code @Reconfigure} method: whether GlusterFS still waits for the change
     * @param limits gets GluJava's own options when the change succeeds
     */
    public record Acceptance(BooleanSupplier mayBeTaken, Consumer<Limits> limits) {}

    private volatile CheckedOptions values;

    /** The options that are known to need a restart, with their values: each is logged once. */
    private volatile Map<String, String> waiting = Map.of();

    public RunningOptions(
            String translator,
            System.Logger logger,
            GivenOptions given,
            Map<String, String> atStart,
            CheckedOptions values) {
        this.translator = translator;
        this.logger = logger;
        this.given = given;
        this.atStart = Map.copyOf(atStart);
        this.values = values;
    }

    /**
     * Takes others. Only one thread at a time does that: the native side sees to it.
     *
     * @param dispatcher what tells the translator
     * @param returning whether it is to be told in any case: fops come again that it has not seen for a while
     * @throws StartFailure when they are refused, and nothing is changed
     */
    void change(VolumeDescription volume, Dispatcher dispatcher, boolean returning, Acceptance acceptance)
            throws StartFailure {
        Limits wantedLimits = Limits.of(volume.options());
        CheckedOptions wanted = parse(volume);
        List<OptionSpec> taken = differing(wanted, OptionSpec::changeable);
        boolean reconfigures = returning || !taken.isEmpty();
        if (reconfigures) {
            reconfigure(dispatcher, wanted);
        }
        if (!acceptance.mayBeTaken().getAsBoolean()) {
            tooLate(reconfigures);
            return;
        }
        acceptance.limits().accept(wantedLimits);
        taken.forEach(spec -> logger.log(
                System.Logger.Level.INFO,
                "option " + spec.key() + " is " + shown(wanted, spec) + " now, and was " + shown(values, spec)));
        warn(volume, wanted);
        values = wanted.keeping(values, spec -> !spec.changeable());
    }

    private static String shown(CheckedOptions values, OptionSpec spec) {
        return PlainText.shortened(String.valueOf(values.text(spec.key())));
    }

    private void tooLate(boolean reconfigured) {
        if (reconfigured) {
            logger.log(
                    System.Logger.Level.WARNING,
                    "translator " + translator + ": its @Reconfigure method returned only after the change was refused,"
                            + " and may have taken it nevertheless");
        }
    }

    private CheckedOptions parse(VolumeDescription volume) throws StartFailure {
        try {
            return given.read(values.specs(), volume);
        } catch (OptionException e) {
            throw new StartFailure(e.getMessage(), "translator " + translator, e.hint(), e);
        }
    }

    private List<OptionSpec> differing(CheckedOptions wanted, Predicate<OptionSpec> which) {
        return values.specs().stream()
                .filter(which)
                .filter(spec -> !wanted.agrees(spec.key(), values))
                .toList();
    }

    private void reconfigure(Dispatcher dispatcher, CheckedOptions wanted) throws StartFailure {
        try {
            dispatcher.reconfigure(wanted);
        } catch (Throwable t) {
            throw new StartFailure(
                    "the @Reconfigure method of translator " + translator + " refused the new options",
                    Thrown.withPlace(t),
                    "Give it others; what it says is its author's.",
                    t);
        }
    }

    /** Tells once of each option that is to have another value from the next start on. */
    private void warn(VolumeDescription volume, CheckedOptions wanted) {
        Map<String, String> now = new TreeMap<>();
        differing(wanted, spec -> !spec.changeable())
                .forEach(spec -> now.put(spec.key(), String.valueOf(wanted.text(spec.key()))));
        for (String key : ReservedOptions.AT_START) {
            if (!Objects.equals(atStart.get(key), volume.options().get(key))) {
                now.put(key, volume.options().getOrDefault(key, "its default"));
            }
        }
        List<String> unlogged = now.entrySet().stream()
                .filter(entry -> !entry.getValue().equals(waiting.get(entry.getKey())))
                .map(entry -> entry.getKey() + " (" + PlainText.shortened(entry.getValue()) + ")")
                .toList();
        waiting = now;
        if (!unlogged.isEmpty()) {
            logger.log(
                    System.Logger.Level.WARNING,
                    "changed options that are taken only when the volume starts: " + String.join(", ", unlogged)
                            + "; restart the process for them, until then the old values stay");
        }
    }
}
