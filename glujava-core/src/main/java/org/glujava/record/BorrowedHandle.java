package org.glujava.record;

/** A native object that was lent, most often through a window, and ends with the loan. */
abstract class BorrowedHandle extends Handle {
    private final Loan loan;
    private final long pointer;

    BorrowedHandle(Loan loan, long pointer) {
        this.loan = loan;
        this.pointer = pointer;
    }

    Loan loan() {
        return loan;
    }

    @Override
    boolean isFrom(Window other) {
        return loan == other;
    }

    @Override
    long pointer() {
        loan.check();
        return pointer;
    }
}
