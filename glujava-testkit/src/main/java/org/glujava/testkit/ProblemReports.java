package org.glujava.testkit;

import org.glujava.fop.FopId;
import org.glujava.frame.Phase;
import org.glujava.instance.FailureReports;

/** Makes problems of a test from the failures that GluJava would write into GlusterFS's log. */
final class ProblemReports implements FailureReports {
    private final Problems problems;
    private volatile boolean over;

    ProblemReports(Problems problems) {
        this.problems = problems;
    }

    @Override
    public void frameThrew(FopId fop, Phase phase, String method, Throwable thrown) {
        threw(phase + " of " + method + ", fop " + fop.fopName() + ",", thrown);
    }

    @Override
    public void frameUndecided(FopId fop, Phase phase, String method) {
        problems.add(
                Problem.Kind.UNDECIDED,
                phase + " of " + method + ", fop " + fop.fopName()
                        + ", returned without winding, forwarding, unwinding or suspending its frame",
                null);
    }

    @Override
    public void frameAbandoned(FopId fop, String method, String place, String reason) {
        if (!over) {
            problems.add(
                    Problem.Kind.SUSPENDED,
                    method + ", fop " + fop.fopName() + ", suspended its frame at " + place + " and did not finish it: "
                            + reason,
                    null);
        }
    }

    @Override
    public void misused(IllegalStateException complaint) {
        problems.add(Problem.Kind.MISUSED, String.valueOf(complaint.getMessage()), complaint);
    }

    @Override
    public void taskThrew(Throwable thrown) {
        threw("a task of the translator", thrown);
    }

    @Override
    public void methodThrew(String what, Throwable thrown, String outcome) {
        threw(what, thrown);
    }

    private void threw(String what, Throwable thrown) {
        if (!problems.knows(thrown)) {
            problems.add(Problem.Kind.THREW, what + " threw " + thrown, thrown);
        }
    }

    /** Called at the end of the test: suspended frames are no problem after this. */
    void end() {
        over = true;
    }
}
