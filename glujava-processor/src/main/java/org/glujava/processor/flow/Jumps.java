package org.glujava.processor.flow;

import java.util.ArrayDeque;
import java.util.Deque;
import javax.lang.model.element.Name;
import org.jspecify.annotations.Nullable;

/**
 * The loops, switches and labelled statements around a place, and the states of the paths that leave or repeat them
 * from inside.
 */
final class Jumps {
    /** A loop, switch or labelled statement. */
    static final class Target {
        private final @Nullable Name label;
        private final boolean loops;
        private final boolean breaksWithoutLabel;
        private PathStates broken = PathStates.UNREACHABLE;
        private PathStates continued = PathStates.UNREACHABLE;

        private Target(@Nullable Name label, boolean loops, boolean breaksWithoutLabel) {
            this.label = label;
            this.loops = loops;
            this.breaksWithoutLabel = breaksWithoutLabel;
        }

        PathStates broken() {
            return broken;
        }

        PathStates continued() {
            return continued;
        }

        private boolean has(@Nullable Name name) {
            return label != null && name != null && label.contentEquals(name);
        }
    }

    private final Deque<Target> targets = new ArrayDeque<>();
    private @Nullable Name nextLabel;

    Target enterLoop() {
        return enter(nextLabel, true, true);
    }

    Target enterSwitch() {
        return enter(null, false, true);
    }

    /** Enters a labelled statement. If it is a loop, the label is the loop's, too. */
    Target enterLabelled(Name label, boolean isLoop) {
        Target target = enter(label, false, false);
        nextLabel = isLoop ? label : null;
        return target;
    }

    private Target enter(@Nullable Name label, boolean loops, boolean breaksWithoutLabel) {
        Target target = new Target(label, loops, breaksWithoutLabel);
        nextLabel = null;
        targets.push(target);
        return target;
    }

    void leave() {
        nextLabel = null;
        targets.pop();
    }

    void breakTo(@Nullable Name label, PathStates state) {
        for (Target target : targets) {
            if (label == null ? target.breaksWithoutLabel : target.has(label)) {
                target.broken = target.broken.or(state);
                return;
            }
        }
    }

    void continueTo(@Nullable Name label, PathStates state) {
        for (Target target : targets) {
            if (target.loops && (label == null || target.has(label))) {
                target.continued = target.continued.or(state);
                return;
            }
        }
    }
}
