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

/** The options of a running instance. A change takes effect as a whole or not at all. */
public final class RunningOptions {
    private final String translator;
    private final System.Logger logger;
    private final GivenOptions given;

    /** The options with which the volume started. */
    private final Map<String, String> atStart;

    /**
     * Decides whether a change is accepted, and carries it out for GluJava's own options.
     *
     * @param mayBeTaken called after the {@code @Reconfigure} method; returns whether GlusterFS still waits for the
     *     change
     * @param limits gets GluJava's own options when the change succeeds
     */
    public record Acceptance(BooleanSupplier mayBeTaken, Consumer<Limits> limits) {}

    private volatile CheckedOptions values;

    /** The changed options that need a restart, with their values. Each is logged once. */
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
     * Applies new options. The native side calls it on one thread at a time.
     *
     * @param dispatcher calls the {@code @Reconfigure} method
     * @param returning whether to call that method in any case: fops that bypassed the translator are about to come
     *     again
     * @throws StartFailure when the options are refused; then nothing has changed
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
                            + " and may have applied it nevertheless");
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
                    ThrowableText.withPlace(t),
                    "Set values that the translator accepts: the exception is the translator's own.",
                    t);
        }
    }

    /** Logs a warning, once for each option whose new value takes effect at the next start. */
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
                    "changed options that take effect only when the volume starts: " + String.join(", ", unlogged)
                            + "; restart the process to apply them");
        }
    }
}
