CREATE TABLE book (
    id     uuid PRIMARY KEY,
    title  text NOT NULL,
    copies int  NOT NULL,
    CONSTRAINT book_has_copies CHECK (copies >= 0)
);
