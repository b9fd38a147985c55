-- SPDX-FileCopyrightText: 2026 The Meipi developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Bytes, what is computed from them, and what belongs to this copy of the file only. Nothing here is merged by rows
-- or kept in history.

-- PDFs and encoded text layers in chunks of 1 MiB, under the SHA-256 of the whole. Rows are only ever inserted; those
-- of a PDF stay as long as an edition names it.
CREATE TABLE content (
    number INTEGER PRIMARY KEY,
    sha256 BLOB NOT NULL CHECK (length(sha256) = 32),
    chunk INTEGER NOT NULL,
    bytes BLOB NOT NULL,
    UNIQUE (sha256, chunk)
) STRICT;

CREATE TRIGGER content_is_not_changed BEFORE UPDATE ON content BEGIN
    SELECT raise(ABORT, 'content is only inserted');
END;

CREATE TRIGGER content_of_an_edition_stays BEFORE DELETE ON content
WHEN EXISTS (SELECT 1 FROM edition WHERE sha256 = old.sha256) BEGIN
    SELECT raise(ABORT, 'an edition needs this content');
END;

-- Where the encoded text layer of an edition is, and what lists show of it without decoding.
CREATE TABLE text_layer (
    edition TEXT PRIMARY KEY REFERENCES edition (id) DEFERRABLE INITIALLY DEFERRED,
    extractor INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('present', 'absent', 'garbage')),
    characters INTEGER NOT NULL,
    language TEXT NOT NULL,
    content BLOB NOT NULL CHECK (length(content) = 32)
) STRICT, WITHOUT ROWID;

-- Where a quotation stands in the text layer of its edition: UTF-16 indices, end exclusive.
CREATE TABLE placement (
    quotation TEXT PRIMARY KEY REFERENCES quotation (id) DEFERRABLE INITIALLY DEFERRED,
    extractor INTEGER NOT NULL,
    range_start INTEGER NOT NULL,
    range_end INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('exact', 'moved', 'changed', 'ambiguous', 'lost')),
    candidates TEXT NOT NULL -- JSON: [[start, end], …]
) STRICT, WITHOUT ROWID;

-- Where the PDF of an edition was read from, on this machine.
CREATE TABLE edition_path (
    edition TEXT PRIMARY KEY REFERENCES edition (id) DEFERRABLE INITIALLY DEFERRED,
    path TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Small settings beside people's rows (place in a report, zoom), and the clock.
CREATE TABLE local (
    key TEXT PRIMARY KEY,
    value BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- What was merged from whom, when: a record; nothing is skipped because of it.
CREATE TABLE replica (
    number INTEGER PRIMARY KEY,
    project TEXT NOT NULL,
    file_name TEXT NOT NULL,
    merged TEXT NOT NULL CHECK (length(merged) = 41),
    merged_by TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    newest TEXT NOT NULL, -- the latest stamp of the other file
    added INTEGER NOT NULL,
    updated INTEGER NOT NULL
) STRICT;

-- Search copies: NFKC, simplified, case folded, every Chinese character alone between spaces, so that the stock
-- tokenizer finds one, two or n of them as a phrase. The range leads back to the text layer.
CREATE TABLE search_block (
    number INTEGER PRIMARY KEY,
    edition TEXT NOT NULL REFERENCES edition (id) DEFERRABLE INITIALLY DEFERRED,
    range_start INTEGER NOT NULL,
    range_end INTEGER NOT NULL,
    copy TEXT NOT NULL
) STRICT;

CREATE INDEX search_block_by_edition ON search_block (edition);

CREATE VIRTUAL TABLE search_block_words USING fts5 (
    copy, content = 'search_block', content_rowid = 'number', tokenize = 'unicode61'
);

CREATE TABLE search_note (
    number INTEGER PRIMARY KEY,
    excerpt TEXT NOT NULL UNIQUE REFERENCES excerpt (id) DEFERRABLE INITIALLY DEFERRED,
    copy TEXT NOT NULL
) STRICT;

CREATE VIRTUAL TABLE search_note_words USING fts5 (
    copy, content = 'search_note', content_rowid = 'number', tokenize = 'unicode61'
);

CREATE TRIGGER search_block_insert AFTER INSERT ON search_block BEGIN
    INSERT INTO search_block_words (rowid, copy) VALUES (new.number, new.copy);
END;

CREATE TRIGGER search_block_delete AFTER DELETE ON search_block BEGIN
    INSERT INTO search_block_words (search_block_words, rowid, copy) VALUES ('delete', old.number, old.copy);
END;

CREATE TRIGGER search_block_update AFTER UPDATE ON search_block BEGIN
    INSERT INTO search_block_words (search_block_words, rowid, copy) VALUES ('delete', old.number, old.copy);
    INSERT INTO search_block_words (rowid, copy) VALUES (new.number, new.copy);
END;

CREATE TRIGGER search_note_insert AFTER INSERT ON search_note BEGIN
    INSERT INTO search_note_words (rowid, copy) VALUES (new.number, new.copy);
END;

CREATE TRIGGER search_note_delete AFTER DELETE ON search_note BEGIN
    INSERT INTO search_note_words (search_note_words, rowid, copy) VALUES ('delete', old.number, old.copy);
END;

CREATE TRIGGER search_note_update AFTER UPDATE ON search_note BEGIN
    INSERT INTO search_note_words (search_note_words, rowid, copy) VALUES ('delete', old.number, old.copy);
    INSERT INTO search_note_words (rowid, copy) VALUES (new.number, new.copy);
END;
