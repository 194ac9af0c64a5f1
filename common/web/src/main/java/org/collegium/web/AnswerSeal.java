package org.collegium.web;

/// Makes the answers that are kept for repeated requests unreadable to whoever reads the database. A service whose
/// answers hold secrets has one as a bean; the others keep their answers as they are.
public interface AnswerSeal {

    /// For services whose answers hold nothing that their other tables do not.
    AnswerSeal NONE = new AnswerSeal() {

        @Override
        public byte[] seal(byte[] answer, String belongsTo) {
            return answer;
        }

        @Override
        public byte[] open(byte[] sealed, String belongsTo) {
            return sealed;
        }
    };

    /// @param belongsTo the request that was answered; the answer is opened for the same only
    byte[] seal(byte[] answer, String belongsTo);

    byte[] open(byte[] sealed, String belongsTo);
}
