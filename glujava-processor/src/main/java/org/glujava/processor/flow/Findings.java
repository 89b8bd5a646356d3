package org.glujava.processor.flow;

import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is found in one method, with the reply callbacks in it. */
final class Findings {
    /**
     * A place where the method or a callback ends with nothing decided.
     *
     * @param place the return, or the method or callback itself for its end
     * @param callback the callback; null for the method
     */
    record Undecided(Tree place, @Nullable LambdaExpressionTree callback) {}

    /** A second decision, and one before it. */
    record Twice(Tree first, Tree second) {}

    private final Set<Undecided> undecided = new LinkedHashSet<>();
    private final List<Twice> twice = new ArrayList<>();
    private final Set<Tree> handed = new LinkedHashSet<>();

    void noteHanded(Tree tree) {
        handed.add(tree);
    }

    void noteUndecided(Tree place, @Nullable LambdaExpressionTree callback) {
        undecided.add(new Undecided(place, callback));
    }

    void noteTwice(Tree first, Tree second) {
        twice.add(new Twice(first, second));
    }

    List<Twice> twice() {
        return twice;
    }

    /** Where nothing is decided. A callback may do it through an object that was given the frame outside of it. */
    List<Undecided> undecided() {
        return undecided.stream()
                .filter(end ->
                        end.callback() == null || handed.stream().allMatch(tree -> isInside(end.callback(), tree)))
                .toList();
    }

    private static boolean isInside(Tree outer, Tree inner) {
        return Boolean.TRUE.equals(
                new TreeScanner<Boolean, Void>() {
                    @Override
                    public Boolean scan(Tree tree, Void unused) {
                        return tree == inner || Boolean.TRUE.equals(super.scan(tree, null));
                    }

                    @Override
                    public Boolean reduce(Boolean one, Boolean other) {
                        return Boolean.TRUE.equals(one) || Boolean.TRUE.equals(other);
                    }
                }.scan(outer, null));
    }
}
