package org.glujava.testkit;

import java.util.List;
import org.assertj.core.api.AbstractAssert;
import org.glujava.fop.FopId;

/**
 * Assertions about what was wound to a {@link MockChild}, by AssertJ's own {@code assertThat}.
 *
 * <pre>{@code
 * assertThat(graph.child("a")).wasWound(FopId.LOOKUP, FopId.CREATE).holdsNothing();
 * assertThat(graph.child("b")).wasNotWound();
 * }</pre>
 */
public final class MockChildAssert extends AbstractAssert<MockChildAssert, MockChild> {
    MockChildAssert(MockChild actual) {
        super(actual, MockChildAssert.class);
    }

    /** These fops were wound to it, in this order, and no others. */
    public MockChildAssert wasWound(FopId... fops) {
        isNotNull();
        List<FopId> wound = actual.wound().stream().map(WoundFop::fop).toList();
        if (!wound.equals(List.of(fops))) {
            failWithMessage("Expected %s to be wound %s, but it was wound %s", actual, List.of(fops), actual.wound());
        }
        return this;
    }

    /** Nothing was wound to it. */
    public MockChildAssert wasNotWound() {
        return wasWound();
    }

    /** This fop was wound to it so often, whatever else was. */
    public MockChildAssert wasWoundTimes(int times, FopId fop) {
        isNotNull();
        long wound = actual.wound().stream().filter(each -> each.fop() == fop).count();
        if (wound != times) {
            failWithMessage(
                    "Expected %s to be wound %s %s times, but it was %s times: %s",
                    actual, fop, times, wound, actual.wound());
        }
        return this;
    }

    /** It holds the replies to these fops, in the order in which they were wound. */
    public MockChildAssert holds(FopId... fops) {
        isNotNull();
        List<FopId> held = actual.held().stream().map(WoundFop::fop).toList();
        if (!held.equals(List.of(fops))) {
            failWithMessage("Expected %s to hold %s, but it holds %s", actual, List.of(fops), actual.held());
        }
        return this;
    }

    /** It has replied to all that was wound. */
    public MockChildAssert holdsNothing() {
        return holds();
    }
}
