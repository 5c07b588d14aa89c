SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;
SET default_tablespace = '';
SET default_table_access_method = heap;
CREATE TABLE public.alembic_version (
    version_num character varying(32) NOT NULL
);
CREATE TABLE public.anchor (
    platform character varying(64) NOT NULL,
    tenant character varying(255) NOT NULL,
    channel character varying(255) NOT NULL,
    name character varying(255) NOT NULL,
    ref character varying(255) NOT NULL
);
CREATE TABLE public.ballot_box (
    poll character varying(64) NOT NULL,
    sealed text NOT NULL
);
CREATE TABLE public.comment_slip (
    poll character varying(64) NOT NULL,
    id character varying(64) NOT NULL,
    sealed text NOT NULL
);
CREATE TABLE public.contention (
    room character varying(64) NOT NULL,
    number integer NOT NULL,
    wording character varying(64) NOT NULL,
    raised_by character varying(64) NOT NULL,
    parked_at bigint NOT NULL,
    standing character varying(64) NOT NULL,
    source character varying(255),
    tabled integer NOT NULL,
    outcome character varying(64),
    reason character varying(64),
    settled_at bigint,
    erased boolean DEFAULT false NOT NULL
);
CREATE TABLE public.contention_log (
    number integer NOT NULL,
    room character varying(64) NOT NULL,
    contention integer NOT NULL,
    meeting character varying(64) NOT NULL,
    step character varying(64) NOT NULL,
    standing character varying(64) NOT NULL,
    by character varying(64),
    at bigint NOT NULL
);
CREATE SEQUENCE public.contention_log_number_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.contention_log_number_seq OWNED BY public.contention_log.number;
CREATE TABLE public.group_choice (
    room character varying(64) NOT NULL,
    person character varying(64) NOT NULL,
    name character varying(64) NOT NULL
);
CREATE TABLE public.installation (
    platform character varying(64) NOT NULL,
    enterprise character varying(255) NOT NULL,
    tenant character varying(255) NOT NULL,
    version integer NOT NULL,
    sealed text NOT NULL,
    installed_at bigint NOT NULL,
    refreshing bigint
);
CREATE TABLE public.journal (
    meeting character varying(64) NOT NULL,
    number integer NOT NULL,
    tenant character varying(255) NOT NULL,
    source character varying(255),
    body text NOT NULL
);
CREATE TABLE public.link (
    room character varying(64) NOT NULL,
    what character varying(64) NOT NULL,
    number integer NOT NULL
);
CREATE TABLE public.meeting (
    id character varying(64) NOT NULL,
    room character varying(64) NOT NULL,
    number integer NOT NULL,
    state character varying(64) NOT NULL,
    starts bigint,
    opened_at bigint,
    closed_at bigint
);
CREATE TABLE public.membership (
    number integer NOT NULL,
    room character varying(64) NOT NULL,
    person character varying(64) NOT NULL,
    role character varying(64) NOT NULL,
    meeting integer,
    event integer
);
CREATE SEQUENCE public.membership_number_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.membership_number_seq OWNED BY public.membership.number;
CREATE TABLE public.note (
    number integer NOT NULL,
    room character varying(64) NOT NULL,
    meeting character varying(64) NOT NULL,
    kind character varying(64) NOT NULL,
    words character varying(64) NOT NULL,
    by character varying(64) NOT NULL,
    at bigint NOT NULL,
    about character varying(64),
    source character varying(255)
);
CREATE SEQUENCE public.note_number_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.note_number_seq OWNED BY public.note.number;
CREATE TABLE public.oauth_state (
    state character varying(64) NOT NULL,
    until bigint NOT NULL
);
CREATE TABLE public.parcel (
    room character varying(64) NOT NULL,
    meeting integer NOT NULL,
    number integer NOT NULL,
    place integer NOT NULL,
    kind character varying(64) NOT NULL,
    at bigint NOT NULL,
    "to" character varying(64),
    card text,
    worker character varying(255),
    until bigint,
    delivered_at bigint,
    tries integer DEFAULT 0 NOT NULL,
    edition integer DEFAULT 0 NOT NULL
);
CREATE TABLE public.person (
    id character varying(64) NOT NULL,
    platform character varying(64) NOT NULL,
    tenant character varying(255) NOT NULL,
    account character varying(255),
    name text
);
CREATE TABLE public.poll (
    meeting character varying(64) NOT NULL,
    room character varying(64) NOT NULL,
    opened_at bigint NOT NULL,
    closes_at bigint NOT NULL,
    fewest integer NOT NULL,
    closed_at bigint,
    comments_fewest integer,
    seal character varying(64)
);
CREATE TABLE public.poll_comment (
    poll character varying(64) NOT NULL,
    id character varying(64) NOT NULL,
    text text NOT NULL
);
CREATE TABLE public.poll_result (
    poll character varying(64) NOT NULL,
    ballots integer NOT NULL,
    comments integer NOT NULL,
    counts text NOT NULL,
    deliveries text NOT NULL
);
CREATE TABLE public.preferences (
    person character varying(64) NOT NULL,
    invitations character varying(64) NOT NULL,
    asked boolean NOT NULL,
    direct boolean NOT NULL,
    language character varying(64) NOT NULL,
    plain boolean NOT NULL,
    more_time boolean NOT NULL
);
CREATE TABLE public.quote (
    words character varying(64) NOT NULL,
    room character varying(64) NOT NULL,
    meeting integer NOT NULL,
    number integer NOT NULL,
    place integer NOT NULL
);
CREATE TABLE public.roll (
    poll character varying(64) NOT NULL,
    person character varying(64) NOT NULL
);
CREATE TABLE public.room (
    number integer NOT NULL,
    key character varying(64) NOT NULL,
    platform character varying(64) NOT NULL,
    tenant character varying(255) NOT NULL,
    channel character varying(255) NOT NULL,
    title text NOT NULL,
    zone character varying(64) NOT NULL
);
CREATE SEQUENCE public.room_number_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.room_number_seq OWNED BY public.room.number;
CREATE TABLE public.series (
    room character varying(64) NOT NULL,
    first character varying(64) NOT NULL,
    zone character varying(64) NOT NULL,
    rule character varying(255) NOT NULL,
    minutes integer NOT NULL
);
CREATE TABLE public.shown (
    room character varying(64) NOT NULL,
    meeting integer NOT NULL,
    number integer NOT NULL,
    place integer NOT NULL,
    piece character varying(64) NOT NULL,
    channel character varying(255) NOT NULL,
    ref character varying(255) NOT NULL
);
CREATE TABLE public.spent_key (
    name character varying(64) NOT NULL
);
CREATE TABLE public.team_group (
    room character varying(64) NOT NULL,
    name character varying(64) NOT NULL,
    place integer NOT NULL
);
CREATE TABLE public.wake (
    meeting character varying(64) NOT NULL,
    why character varying(64) NOT NULL,
    due bigint NOT NULL,
    ready bigint NOT NULL,
    worker character varying(255)
);
CREATE TABLE public.words (
    id character varying(64) NOT NULL,
    room character varying(64) NOT NULL,
    by character varying(64) NOT NULL,
    use character varying(64) NOT NULL,
    text text NOT NULL,
    at bigint NOT NULL,
    source character varying(255)
);
CREATE TABLE public.worker (
    id character varying(255) NOT NULL,
    beat bigint NOT NULL,
    web integer NOT NULL
);
CREATE TABLE public.workspace (
    platform character varying(64) NOT NULL,
    tenant character varying(255) NOT NULL,
    enterprise character varying(255) NOT NULL,
    forget bigint,
    forgotten bigint
);
ALTER TABLE ONLY public.contention_log ALTER COLUMN number SET DEFAULT nextval('public.contention_log_number_seq'::regclass);
ALTER TABLE ONLY public.membership ALTER COLUMN number SET DEFAULT nextval('public.membership_number_seq'::regclass);
ALTER TABLE ONLY public.note ALTER COLUMN number SET DEFAULT nextval('public.note_number_seq'::regclass);
ALTER TABLE ONLY public.room ALTER COLUMN number SET DEFAULT nextval('public.room_number_seq'::regclass);
INSERT INTO public.alembic_version VALUES ('0011');
INSERT INTO public.contention VALUES ('id00001', 2, 'id00058', 'id00009', 1772564575000000, 'settled', NULL, 0, 'not-taken', 'id00060', 1772564580000000, false);
INSERT INTO public.contention VALUES ('id00001', 1, 'id00041', 'id00007', 1772564525000000, 'tabled', NULL, 1, NULL, NULL, NULL, false);
INSERT INTO public.contention_log VALUES (1, 'id00001', 1, 'id00001.1', 'park', 'parked', 'id00007', 1772564525000000);
INSERT INTO public.contention_log VALUES (2, 'id00001', 2, 'id00001.1', 'park', 'parked', 'id00009', 1772564575000000);
INSERT INTO public.contention_log VALUES (3, 'id00001', 2, 'id00001.1', 'settle', 'settled', 'id00003', 1772564580000000);
INSERT INTO public.contention_log VALUES (4, 'id00001', 1, 'id00001.2', 'table', 'tabled', NULL, 1773169340000000);
INSERT INTO public.group_choice VALUES ('id00001', 'id00005', 'id00027');
INSERT INTO public.journal VALUES ('id00001.1', 1, 'stage/', NULL, '{"is":"Planned","at":"2026-03-03T19:00:05Z","room":"id00001","number":1,"rules":{},"zone":"Europe/London"}');
INSERT INTO public.journal VALUES ('id00001.1', 2, 'stage/', 'id00002', '{"is":"Opened","at":"2026-03-03T19:00:05Z","by":"id00003"}');
INSERT INTO public.journal VALUES ('id00001.1', 3, 'stage/', 'id00004', '{"is":"Spoke","at":"2026-03-03T19:00:10Z","by":"id00005","ref":"message-id00004","words":10}');
INSERT INTO public.journal VALUES ('id00001.1', 4, 'stage/', 'id00006', '{"is":"Spoke","at":"2026-03-03T19:00:15Z","by":"id00007","ref":"message-id00006","words":9,"substantial":true}');
INSERT INTO public.journal VALUES ('id00001.1', 5, 'stage/', 'id00008', '{"is":"Spoke","at":"2026-03-03T19:00:20Z","by":"id00009","ref":"message-id00008","words":12}');
INSERT INTO public.journal VALUES ('id00001.1', 6, 'stage/', 'id00010', '{"is":"Came","at":"2026-03-03T19:00:25Z","by":"id00011"}');
INSERT INTO public.journal VALUES ('id00001.1', 7, 'stage/', 'id00012', '{"is":"SeriesSet","at":"2026-03-03T19:00:30Z","by":"id00003","series":{"first":"2026-03-03T19:00","zone":"Europe/London","rule":"FREQ=WEEKLY","minutes":90},"starts":"2026-03-10T19:00:00Z"}');
INSERT INTO public.journal VALUES ('id00001.1', 8, 'stage/', 'id00013', '{"is":"ItemAdded","at":"2026-03-03T19:00:35Z","by":"id00003","title":"id00014","goal":"id00015","minutes":20}');
INSERT INTO public.journal VALUES ('id00001.1', 9, 'stage/', 'id00016', '{"is":"ItemAdded","at":"2026-03-03T19:00:40Z","by":"id00003","title":"id00017","minutes":10,"vague":true}');
INSERT INTO public.journal VALUES ('id00001.1', 10, 'stage/', 'id00018', '{"is":"ItemAdded","at":"2026-03-03T19:00:45Z","by":"id00003","title":"id00019","goal":"id00020","vague":true}');
INSERT INTO public.journal VALUES ('id00001.1', 11, 'stage/', 'id00021', '{"is":"QueueOrderSet","at":"2026-03-03T19:00:50Z","by":"id00003","order":"first-come"}');
INSERT INTO public.journal VALUES ('id00001.1', 12, 'stage/', 'id00022', '{"is":"FloorNotesSet","at":"2026-03-03T19:00:55Z","by":"id00003","on":false}');
INSERT INTO public.journal VALUES ('id00001.1', 13, 'stage/', 'id00023', '{"is":"SpeakingLimitSet","at":"2026-03-03T19:01:00Z","by":"id00003","minutes":3}');
INSERT INTO public.journal VALUES ('id00001.1', 14, 'stage/', 'id00024', '{"is":"UnsignedSet","at":"2026-03-03T19:01:05Z","by":"id00003","allowed":true}');
INSERT INTO public.journal VALUES ('id00001.1', 15, 'stage/', 'id00025', '{"is":"TopicModeSet","at":"2026-03-03T19:01:10Z","by":"id00003","mode":"off"}');
INSERT INTO public.journal VALUES ('id00001.1', 16, 'stage/', 'id00026', '{"is":"GroupsSet","at":"2026-03-03T19:01:15Z","by":"id00003","groups":["id00027","id00028","id00029"]}');
INSERT INTO public.journal VALUES ('id00001.1', 17, 'stage/', 'id00030', '{"is":"FeatureSet","at":"2026-03-03T19:01:20Z","by":"id00003","feature":"reactions","on":false}');
INSERT INTO public.journal VALUES ('id00001.1', 18, 'stage/', 'id00031', '{"is":"QuietSet","at":"2026-03-03T19:01:25Z","by":"id00003","level":"quieter"}');
INSERT INTO public.journal VALUES ('id00001.1', 19, 'stage/', 'id00032', '{"is":"GroupChosen","at":"2026-03-03T19:01:30Z","by":"id00005","group":"id00027"}');
INSERT INTO public.journal VALUES ('id00001.1', 20, 'stage/', 'id00033', '{"is":"PreferencesSet","at":"2026-03-03T19:01:35Z","by":"id00005","who":"id00005","preferences":{"invitations":"on","plain":true,"more_time":true}}');
INSERT INTO public.journal VALUES ('id00001.1', 21, 'stage/', 'id00034', '{"is":"NextItem","at":"2026-03-03T19:01:40Z","by":"id00003"}');
INSERT INTO public.journal VALUES ('id00001.1', 22, 'stage/', 'id00035', '{"is":"HandRaised","at":"2026-03-03T19:01:45Z","by":"id00005","reason":"id00036"}');
INSERT INTO public.journal VALUES ('id00001.1', 23, 'stage/', 'id00037', '{"is":"Called","at":"2026-03-03T19:01:50Z","by":"id00003","whose":"id00005","expected":1}');
INSERT INTO public.journal VALUES ('id00001.1', 24, 'stage/', 'id00038', '{"is":"Spoke","at":"2026-03-03T19:01:55Z","by":"id00005","ref":"message-id00038","words":13,"substantial":true}');
INSERT INTO public.journal VALUES ('id00001.1', 25, 'stage/', 'id00039', '{"is":"FloorEnded","at":"2026-03-03T19:02:00Z","by":"id00005"}');
INSERT INTO public.journal VALUES ('id00001.1', 26, 'stage/', 'id00040', '{"is":"PointParked","at":"2026-03-03T19:02:05Z","by":"id00007","wording":"id00041"}');
INSERT INTO public.journal VALUES ('id00001.1', 27, 'stage/', 'id00042', '{"is":"Noted","at":"2026-03-03T19:02:10Z","by":"id00009","words":"id00043"}');
INSERT INTO public.journal VALUES ('id00001.1', 28, 'stage/', 'id00044', '{"is":"Decided","at":"2026-03-03T19:02:15Z","by":"id00003","words":"id00045"}');
INSERT INTO public.journal VALUES ('id00001.1', 29, 'stage/', 'id00046', '{"is":"RoundOpened","at":"2026-03-03T19:02:20Z","by":"id00003","question":"id00047"}');
INSERT INTO public.journal VALUES ('id00001.1', 30, 'stage/', 'id00048', '{"is":"Spoke","at":"2026-03-03T19:02:25Z","by":"id00005","ref":"message-id00048","words":12,"substantial":true}');
INSERT INTO public.journal VALUES ('id00001.1', 31, 'stage/', 'id00049', '{"is":"RoundEnded","at":"2026-03-03T19:02:30Z","by":"id00003"}');
INSERT INTO public.journal VALUES ('id00001.1', 32, 'stage/', 'id00050', '{"is":"SilentRoundOpened","at":"2026-03-03T19:02:35Z","by":"id00003","question":"id00051"}');
INSERT INTO public.journal VALUES ('id00001.1', 33, 'stage/', 'id00052', '{"is":"Wrote","at":"2026-03-03T19:02:40Z","by":"id00009","words":"id00053"}');
INSERT INTO public.journal VALUES ('id00001.1', 34, 'stage/', 'id00054', '{"is":"RoundEnded","at":"2026-03-03T19:02:45Z","by":"id00003"}');
INSERT INTO public.journal VALUES ('id00001.1', 35, 'stage/', 'id00055', '{"is":"Said","at":"2026-03-03T19:02:50Z","by":"id00011","words":"id00056","signed":false}');
INSERT INTO public.journal VALUES ('id00001.1', 36, 'stage/', 'id00057', '{"is":"PointParked","at":"2026-03-03T19:02:55Z","by":"id00009","wording":"id00058"}');
INSERT INTO public.journal VALUES ('id00001.1', 37, 'stage/', 'id00059', '{"is":"ContentionSettled","at":"2026-03-03T19:03:00Z","by":"id00003","number":2,"outcome":"not-taken","reason":"id00060"}');
INSERT INTO public.journal VALUES ('id00001.1', 38, 'stage/', 'id00061', '{"is":"Closed","at":"2026-03-03T19:03:05Z","by":"id00003"}');
INSERT INTO public.journal VALUES ('id00001.2', 1, 'stage/', NULL, '{"is":"Planned","at":"2026-03-03T19:03:05Z","room":"id00001","number":2,"rules":{},"zone":"Europe/London","starts":"2026-03-10T19:00:00Z","series":{"first":"2026-03-03T19:00","zone":"Europe/London","rule":"FREQ=WEEKLY","minutes":90},"facilitators":["id00003"],"roster":["id00003","id00005","id00007","id00009","id00011"],"items":[{"title":"id00014","goal":"id00015","minutes":20,"carried":1},{"title":"id00017","minutes":10,"carried":1},{"title":"id00019","goal":"id00020","carried":1}],"contentions":[{"number":1,"wording":"id00041","raised_by":"id00007","parked_at":"2026-03-03T19:02:05Z"}],"next_contention":3,"quiet":"quieter","queue_order":"first-come","speaking_minutes":3,"round_starter":"id00003","unsigned":true,"groups":["id00027","id00028","id00029"],"in_groups":{"id00005":"id00027"},"topic":"off","preferences":{"id00005":{"invitations":"on","plain":true,"more_time":true}},"features":["groups","unnamed"]}');
INSERT INTO public.journal VALUES ('id00001.2', 2, 'stage/', 'wake:id00001.2:meeting-due:2026-03-10T19:00:00+00:00', '{"is":"Woke","at":"2026-03-10T19:02:20Z","why":"meeting-due","due":"2026-03-10T19:00:00Z"}');
INSERT INTO public.journal VALUES ('id00001.1', 39, 'stage/', 'wake:id00001.1:poll-closes:2026-03-05T19:03:05+00:00', '{"is":"PollClosed","at":"2026-03-10T19:02:20Z","ballots":3,"comments":3}');
INSERT INTO public.journal VALUES ('id00001.2', 3, 'stage/', 'id00068', '{"is":"Spoke","at":"2026-03-10T19:02:25Z","by":"id00005","ref":"message-id00068","words":11}');
INSERT INTO public.journal VALUES ('id00001.2', 4, 'stage/', 'id00069', '{"is":"Spoke","at":"2026-03-10T19:02:30Z","by":"id00007","ref":"message-id00069","words":11,"substantial":true}');
INSERT INTO public.journal VALUES ('id00001.2', 5, 'stage/', 'id00070', '{"is":"NextItem","at":"2026-03-10T19:02:35Z","by":"id00003"}');
INSERT INTO public.journal VALUES ('id00001.2', 6, 'stage/', 'id00071', '{"is":"HandRaised","at":"2026-03-10T19:02:40Z","by":"id00005","reason":"id00072"}');
INSERT INTO public.journal VALUES ('id00001.2', 7, 'stage/', 'id00073', '{"is":"HandRaised","at":"2026-03-10T19:02:45Z","by":"id00009","reason":"id00074"}');
INSERT INTO public.journal VALUES ('id00001.2', 8, 'stage/', 'id00075', '{"is":"RoundOpened","at":"2026-03-10T19:02:50Z","by":"id00003","question":"id00076"}');
INSERT INTO public.meeting VALUES ('id00001.1', 'id00001', 1, 'closed', NULL, 1772564405000000, 1772564585000000);
INSERT INTO public.meeting VALUES ('id00001.2', 'id00001', 2, 'open', 1773169200000000, 1773169340000000, NULL);
INSERT INTO public.membership VALUES (1, 'id00001', 'id00003', 'facilitator', 1, 2);
INSERT INTO public.membership VALUES (3, 'id00001', 'id00005', 'member', 1, 3);
INSERT INTO public.membership VALUES (4, 'id00001', 'id00007', 'member', 1, 4);
INSERT INTO public.membership VALUES (5, 'id00001', 'id00009', 'member', 1, 5);
INSERT INTO public.membership VALUES (6, 'id00001', 'id00011', 'member', 1, 6);
INSERT INTO public.note VALUES (1, 'id00001', 'id00001.1', 'note', 'id00043', 'id00009', 1772564530000000, 'id00014', NULL);
INSERT INTO public.note VALUES (2, 'id00001', 'id00001.1', 'decision', 'id00045', 'id00003', 1772564535000000, 'id00014', NULL);
INSERT INTO public.parcel VALUES ('id00001', 1, 37, 0, 'post', 1772564580000000, NULL, '{"kind":"settled","title":{"key":"settled-title","slots":{"number":2}},"lines":[{"key":"quote","slots":{"words":{"is":"words","id":"id00058"}}},{"key":"became-not-taken"},{"key":"became-why","slots":{"words":{"is":"words","id":"id00060"}}}],"thread":"point-2"}', 'courier', 1772564640000000, 1772564580000000, 1, 0);
INSERT INTO public.parcel VALUES ('id00001', 1, 2, 0, 'post', 1772564405000000, NULL, '{"kind":"opening","title":{"key":"opening-title","slots":{"number":1}},"lines":[{"key":"opening","slots":{"typed":{"is":"typed","text":"/hand"},"passing":{"is":"typed","text":"/pass"}}}],"buttons":[{"label":{"key":"button-hand"},"command":"hand","style":"main"},{"label":{"key":"button-here"},"command":"here"},{"label":{"key":"button-park"},"command":"park"}]}', 'courier', 1772564465000000, 1772564405000000, 1, 0);
INSERT INTO public.parcel VALUES ('id00001', 1, 37, 1, 'whisper', 1772564580000000, 'id00009', '{"kind":"your-point","title":{"key":"your-point-title"},"lines":[{"key":"quote","slots":{"words":{"is":"words","id":"id00058"}}},{"key":"became-not-taken"},{"key":"became-why","slots":{"words":{"is":"words","id":"id00060"}}},{"key":"your-point-thanks"}]}', 'courier', 1772564640000000, 1772564580000000, 1, 0);
INSERT INTO public.parcel VALUES ('id00001', 1, 32, 0, 'post', 1772564555000000, NULL, '{"kind":"silent-round","title":{"key":"silent-title"},"lines":[{"key":"round-question","slots":{"words":{"is":"words","id":"id00051"}}},{"key":"silent-how"},{"key":"silent-where","slots":{"typed":{"is":"typed","text":"/write"}}},{"key":"silent-unnamed","slots":{"fewest":3}}],"facts":[{"label":{"key":"time-left"},"value":{"key":"left","slots":{"time":{"is":"left","until":"2026-03-03T19:12:35Z"}}}}],"buttons":[{"label":{"key":"button-write"},"command":"write","args":{"round":"1.2"},"style":"main"},{"label":{"key":"button-pass"},"command":"pass"}]}', 'courier', 1772564615000000, 1772564555000000, 1, 0);
INSERT INTO public.parcel VALUES ('id00001', 1, 28, 0, 'post', 1772564535000000, NULL, '{"kind":"decision","title":{"key":"decision-title"},"lines":[{"key":"quote","slots":{"words":{"is":"words","id":"id00045"}}},{"key":"decision-kept"}]}', 'courier', 1772564595000000, 1772564535000000, 1, 0);
INSERT INTO public.parcel VALUES ('id00001', 1, 35, 0, 'post', 1772564570000000, NULL, '{"kind":"said","title":{"key":"said-title"},"lines":[{"key":"said-unsigned","slots":{"words":{"is":"words","id":"id00056"}}}]}', 'courier', 1772564630000000, 1772564570000000, 1, 0);
INSERT INTO public.parcel VALUES ('id00001', 1, 29, 0, 'post', 1772564540000000, NULL, '{"kind":"round","title":{"key":"round-title"},"lines":[{"key":"round-question","slots":{"words":{"is":"words","id":"id00047"}}},{"key":"round-how"},{"key":"round-turn","slots":{"name":{"is":"name","who":"id00003"}}}],"buttons":[{"label":{"key":"button-done"},"command":"done","style":"main"},{"label":{"key":"button-pass"},"command":"pass"},{"label":{"key":"button-come-back"},"command":"later"}],"calls":["id00003"]}', 'courier', 1772564600000000, 1772564540000000, 1, 0);
INSERT INTO public.parcel VALUES ('id00001', 1, 29, 1, 'whisper', 1772564540000000, 'id00003', '{"kind":"your-turn","lines":[{"key":"round-question","slots":{"words":{"is":"words","id":"id00047"}}},{"key":"your-turn"},{"key":"your-turn-time","slots":{"time":{"is":"span","seconds":120}}}],"buttons":[{"label":{"key":"button-done"},"command":"done","style":"main"},{"label":{"key":"button-pass"},"command":"pass"},{"label":{"key":"button-come-back"},"command":"later"}]}', 'courier', 1772564600000000, 1772564540000000, 1, 0);
INSERT INTO public.parcel VALUES ('id00001', 1, 21, 0, 'post', 1772564500000000, NULL, '{"kind":"item","title":{"key":"item-begins","slots":{"place":1,"title":{"is":"words","id":"id00014"}}},"lines":[{"key":"item-goal","slots":{"words":{"is":"words","id":"id00015"}}}],"facts":[{"label":{"key":"time-left"},"value":{"key":"left","slots":{"time":{"is":"left","until":"2026-03-03T19:21:40Z"}}}}]}', 'courier', 1772564560000000, 1772564500000000, 1, 0);
INSERT INTO public.parcel VALUES ('id00001', 1, 23, 0, 'post', 1772564510000000, NULL, '{"kind":"floor","lines":[{"key":"floor","slots":{"name":{"is":"name","who":"id00005"}}},{"key":"floor-about","slots":{"words":{"is":"words","id":"id00036"}}}],"calls":["id00005"]}', 'courier', 1772564570000000, 1772564510000000, 1, 0);
INSERT INTO public.parcel VALUES ('id00001', 1, 26, 0, 'post', 1772564525000000, NULL, '{"kind":"parked","title":{"key":"parked-title","slots":{"number":1}},"lines":[{"key":"quote","slots":{"words":{"is":"words","id":"id00041"}}},{"key":"parked-promise"}],"thread":"point-1"}', 'courier', 1772564585000000, 1772564525000000, 1, 0);
INSERT INTO public.parcel VALUES ('id00001', 1, 31, 0, 'post', 1772564550000000, NULL, '{"kind":"round-over","lines":[{"key":"round-over"}]}', 'courier', 1772564610000000, 1772564550000000, 1, 0);
INSERT INTO public.parcel VALUES ('id00001', 1, 34, 1, 'post', 1772564565000000, NULL, '{"kind":"round-shown","title":{"key":"silent-over"},"lines":[{"key":"round-question","slots":{"words":{"is":"words","id":"id00051"}}},{"key":"silent-too-few","slots":{"fewest":3}}]}', 'courier', 1772564625000000, 1772564565000000, 1, 0);
INSERT INTO public.parcel VALUES ('id00001', 1, 34, 2, 'whisper', 1772564565000000, 'id00009', '{"kind":"your-words","lines":[{"key":"silent-held-back"},{"key":"quote","slots":{"words":{"is":"words","id":"id00053"}}}]}', 'courier', 1772564625000000, 1772564565000000, 1, 0);
INSERT INTO public.parcel VALUES ('id00001', 1, 36, 0, 'post', 1772564575000000, NULL, '{"kind":"parked","title":{"key":"parked-title","slots":{"number":2}},"lines":[{"key":"quote","slots":{"words":{"is":"words","id":"id00058"}}},{"key":"parked-promise"}],"thread":"point-2"}', 'courier', 1772564635000000, 1772564575000000, 1, 0);
INSERT INTO public.parcel VALUES ('id00001', 1, 38, 1, 'whisper', 1772564585000000, 'id00003', '{"kind":"poll","title":{"key":"poll-title","slots":{"number":1}},"lines":[{"key":"poll-ask"},{"key":"poll-promise","slots":{"fewest":4,"typed":{"is":"typed","text":"/poll"}}},{"key":"poll-open-for","slots":{"time":{"is":"span","seconds":172800}}}],"buttons":[{"label":{"key":"poll-button"},"command":"poll","args":{"meeting":"id00001.1"},"style":"main","ask":true}]}', 'courier', 1772564645000000, 1772564585000000, 1, 0);
INSERT INTO public.parcel VALUES ('id00001', 1, 38, 2, 'whisper', 1772564585000000, 'id00005', '{"kind":"poll","title":{"key":"poll-title","slots":{"number":1}},"lines":[{"key":"poll-ask"},{"key":"poll-promise","slots":{"fewest":4,"typed":{"is":"typed","text":"/poll"}}},{"key":"poll-open-for","slots":{"time":{"is":"span","seconds":172800}}}],"buttons":[{"label":{"key":"poll-button"},"command":"poll","args":{"meeting":"id00001.1"},"style":"main","ask":true}]}', 'courier', 1772564645000000, 1772564585000000, 1, 0);
INSERT INTO public.parcel VALUES ('id00001', 1, 38, 3, 'whisper', 1772564585000000, 'id00007', '{"kind":"poll","title":{"key":"poll-title","slots":{"number":1}},"lines":[{"key":"poll-ask"},{"key":"poll-promise","slots":{"fewest":4,"typed":{"is":"typed","text":"/poll"}}},{"key":"poll-open-for","slots":{"time":{"is":"span","seconds":172800}}}],"buttons":[{"label":{"key":"poll-button"},"command":"poll","args":{"meeting":"id00001.1"},"style":"main","ask":true}]}', 'courier', 1772564645000000, 1772564585000000, 1, 0);
INSERT INTO public.parcel VALUES ('id00001', 1, 38, 4, 'whisper', 1772564585000000, 'id00009', '{"kind":"poll","title":{"key":"poll-title","slots":{"number":1}},"lines":[{"key":"poll-ask"},{"key":"poll-promise","slots":{"fewest":4,"typed":{"is":"typed","text":"/poll"}}},{"key":"poll-open-for","slots":{"time":{"is":"span","seconds":172800}}}],"buttons":[{"label":{"key":"poll-button"},"command":"poll","args":{"meeting":"id00001.1"},"style":"main","ask":true}]}', 'courier', 1772564645000000, 1772564585000000, 1, 0);
INSERT INTO public.parcel VALUES ('id00001', 1, 38, 5, 'whisper', 1772564585000000, 'id00011', '{"kind":"poll","title":{"key":"poll-title","slots":{"number":1}},"lines":[{"key":"poll-ask"},{"key":"poll-promise","slots":{"fewest":4,"typed":{"is":"typed","text":"/poll"}}},{"key":"poll-open-for","slots":{"time":{"is":"span","seconds":172800}}}],"buttons":[{"label":{"key":"poll-button"},"command":"poll","args":{"meeting":"id00001.1"},"style":"main","ask":true}]}', 'courier', 1772564645000000, 1772564585000000, 1, 0);
INSERT INTO public.parcel VALUES ('id00001', 1, 38, 6, 'whisper', 1772564585000000, 'id00003', '{"kind":"unfinished","lines":[{"key":"unfinished","slots":{"title":{"is":"words","id":"id00014"}}},{"key":"unfinished-if"}],"buttons":[{"label":{"key":"button-finished"},"command":"agenda drop","args":{"item":"id:1","meeting":2}}]}', 'courier', 1772564645000000, 1772564585000000, 1, 0);
INSERT INTO public.parcel VALUES ('id00001', 2, 8, 0, 'post', 1773169370000000, NULL, '{"kind":"round","title":{"key":"round-title"},"lines":[{"key":"round-question","slots":{"words":{"is":"words","id":"id00076"}}},{"key":"round-how"},{"key":"round-turn","slots":{"name":{"is":"name","who":"id00005"}}}],"buttons":[{"label":{"key":"button-done"},"command":"done","style":"main"},{"label":{"key":"button-pass"},"command":"pass"},{"label":{"key":"button-come-back"},"command":"later"}],"calls":["id00005"]}', 'courier', 1773169430000000, 1773169370000000, 1, 0);
INSERT INTO public.parcel VALUES ('id00001', 2, 8, 1, 'whisper', 1773169370000000, 'id00005', '{"kind":"your-turn","lines":[{"key":"round-question","slots":{"words":{"is":"words","id":"id00076"}}},{"key":"your-turn"},{"key":"your-turn-time","slots":{"time":{"is":"span","seconds":240}}}],"buttons":[{"label":{"key":"button-done"},"command":"done","style":"main"},{"label":{"key":"button-pass"},"command":"pass"},{"label":{"key":"button-come-back"},"command":"later"}]}', 'courier', 1773169430000000, 1773169370000000, 1, 0);
INSERT INTO public.parcel VALUES ('id00001', 1, 38, 0, 'post', 1772564585000000, NULL, '{"kind":"closing","title":{"key":"closing-title","slots":{"number":1}},"lines":[{"key":"closing-heard","slots":{"heard":3,"here":5}},{"key":"recorded-count","slots":{"decisions":1,"notes":1}},{"key":"closing-next","slots":{"when":{"is":"moment","at":"2026-03-10T19:00:00Z","zone":"Europe/London"}}},{"key":"closing-poll"},{"key":"closing-minutes","slots":{"typed":{"is":"typed","text":"/minutes"}}}],"parts":[{"heading":{"key":"decisions-heading"},"lines":[{"key":"note-line-about","slots":{"words":{"is":"words","id":"id00045"},"title":{"is":"words","id":"id00014"}}}]},{"heading":{"key":"closing-carried"},"lines":[{"key":"bullet","slots":{"words":{"is":"words","id":"id00014"}}},{"key":"bullet","slots":{"words":{"is":"words","id":"id00017"}}},{"key":"bullet","slots":{"words":{"is":"words","id":"id00019"}}}]},{"heading":{"key":"closing-parked"},"lines":[{"key":"point","slots":{"number":1,"words":{"is":"words","id":"id00041"}}}]}],"files":[{"kind":"minutes","meeting":"id00001.1","title":{"key":"minutes-title","slots":{"number":1}},"alt":[{"key":"minutes-alt"}]}]}', 'courier', 1772564645000000, 1772564585000000, 1, 0);
INSERT INTO public.parcel VALUES ('id00001', 1, 39, 0, 'post', 1773169340000000, NULL, '{"kind":"poll-results","title":{"key":"poll-results-title","slots":{"number":1}},"lines":[{"key":"poll-too-few","slots":{"ballots":3,"fewest":4}}]}', 'courier', 1773169400000000, 1773169340000000, 1, 0);
INSERT INTO public.parcel VALUES ('id00001', 2, 2, 0, 'post', 1773169340000000, NULL, '{"kind":"opening","title":{"key":"opening-title","slots":{"number":2}},"lines":[{"key":"opening","slots":{"typed":{"is":"typed","text":"/hand"},"passing":{"is":"typed","text":"/pass"}}},{"key":"late","slots":{"time":{"is":"span","seconds":140},"due":{"is":"moment","at":"2026-03-10T19:00:00Z","zone":"Europe/London"}}}],"parts":[{"heading":{"key":"agenda"},"lines":[{"key":"agenda-line","slots":{"place":1,"title":{"is":"words","id":"id00014"},"state":{"is":"term","key":"item-waiting"},"time":{"is":"span","seconds":1200}}},{"key":"agenda-line","slots":{"place":2,"title":{"is":"words","id":"id00017"},"state":{"is":"term","key":"item-waiting"},"time":{"is":"span","seconds":600}}},{"key":"agenda-line","slots":{"place":3,"title":{"is":"words","id":"id00019"},"state":{"is":"term","key":"item-waiting"},"time":{"is":"term","key":"no-time-box"}}}]}],"buttons":[{"label":{"key":"button-hand"},"command":"hand","style":"main"},{"label":{"key":"button-here"},"command":"here"},{"label":{"key":"button-park"},"command":"park"}]}', 'courier', 1773169400000000, 1773169340000000, 1, 0);
INSERT INTO public.parcel VALUES ('id00001', 2, 2, 1, 'post', 1773169340000000, NULL, '{"kind":"tabled","title":{"key":"tabled-title","slots":{"count":1}},"lines":[{"key":"tabled-ask"}],"parts":[{"lines":[{"key":"point","slots":{"number":1,"words":{"is":"words","id":"id00041"}}},{"key":"tabled-first"}],"buttons":[{"label":{"key":"button-settle"},"command":"settle","args":{"contention":1},"style":"main"},{"label":{"key":"button-park-again"},"command":"park-again","args":{"contention":1}}]}]}', 'courier', 1773169400000000, 1773169340000000, 1, 0);
INSERT INTO public.parcel VALUES ('id00001', 2, 5, 0, 'post', 1773169355000000, NULL, '{"kind":"item","title":{"key":"item-begins","slots":{"place":2,"title":{"is":"words","id":"id00017"}}},"facts":[{"label":{"key":"time-left"},"value":{"key":"left","slots":{"time":{"is":"left","until":"2026-03-10T19:12:35Z"}}}}]}', 'courier', 1773169415000000, 1773169355000000, 1, 0);
INSERT INTO public.person VALUES ('id00003', 'stage', '', 'account-Grace', 'Grace');
INSERT INTO public.person VALUES ('id00005', 'stage', '', 'account-Ana', 'Ana');
INSERT INTO public.person VALUES ('id00007', 'stage', '', 'account-Ben', 'Ben');
INSERT INTO public.person VALUES ('id00009', 'stage', '', 'account-Cleo', 'Cleo');
INSERT INTO public.person VALUES ('id00011', 'stage', '', 'account-Dev', 'Dev');
INSERT INTO public.poll VALUES ('id00001.1', 'id00001', 1772564585000000, 1773169340000000, 4, 1773169340000000, 5, NULL);
INSERT INTO public.poll_result VALUES ('id00001.1', 3, 3, '{}', '["461aa3d60b81f15199208e7975e2a00c","8805432a57ab15b10aa3e8ac3e4bd411","c6a75a9ccc9fd8fab5e75e5e82fe4b0e"]');
INSERT INTO public.preferences VALUES ('id00005', 'on', false, true, 'en', true, true);
INSERT INTO public.quote VALUES ('id00014', 'id00001', 1, 21, 0);
INSERT INTO public.quote VALUES ('id00015', 'id00001', 1, 21, 0);
INSERT INTO public.quote VALUES ('id00036', 'id00001', 1, 23, 0);
INSERT INTO public.quote VALUES ('id00041', 'id00001', 1, 26, 0);
INSERT INTO public.quote VALUES ('id00045', 'id00001', 1, 28, 0);
INSERT INTO public.quote VALUES ('id00047', 'id00001', 1, 29, 0);
INSERT INTO public.quote VALUES ('id00047', 'id00001', 1, 29, 1);
INSERT INTO public.quote VALUES ('id00051', 'id00001', 1, 32, 0);
INSERT INTO public.quote VALUES ('id00051', 'id00001', 1, 34, 1);
INSERT INTO public.quote VALUES ('id00053', 'id00001', 1, 34, 2);
INSERT INTO public.quote VALUES ('id00056', 'id00001', 1, 35, 0);
INSERT INTO public.quote VALUES ('id00058', 'id00001', 1, 36, 0);
INSERT INTO public.quote VALUES ('id00058', 'id00001', 1, 37, 0);
INSERT INTO public.quote VALUES ('id00060', 'id00001', 1, 37, 0);
INSERT INTO public.quote VALUES ('id00058', 'id00001', 1, 37, 1);
INSERT INTO public.quote VALUES ('id00060', 'id00001', 1, 37, 1);
INSERT INTO public.quote VALUES ('id00014', 'id00001', 1, 38, 0);
INSERT INTO public.quote VALUES ('id00017', 'id00001', 1, 38, 0);
INSERT INTO public.quote VALUES ('id00019', 'id00001', 1, 38, 0);
INSERT INTO public.quote VALUES ('id00041', 'id00001', 1, 38, 0);
INSERT INTO public.quote VALUES ('id00045', 'id00001', 1, 38, 0);
INSERT INTO public.quote VALUES ('id00014', 'id00001', 1, 38, 6);
INSERT INTO public.quote VALUES ('id00015', 'id00001', 1, 38, 0);
INSERT INTO public.quote VALUES ('id00020', 'id00001', 1, 38, 0);
INSERT INTO public.quote VALUES ('id00043', 'id00001', 1, 38, 0);
INSERT INTO public.quote VALUES ('id00058', 'id00001', 1, 38, 0);
INSERT INTO public.quote VALUES ('id00060', 'id00001', 1, 38, 0);
INSERT INTO public.quote VALUES ('id00014', 'id00001', 2, 2, 0);
INSERT INTO public.quote VALUES ('id00017', 'id00001', 2, 2, 0);
INSERT INTO public.quote VALUES ('id00019', 'id00001', 2, 2, 0);
INSERT INTO public.quote VALUES ('id00041', 'id00001', 2, 2, 1);
INSERT INTO public.quote VALUES ('id00017', 'id00001', 2, 5, 0);
INSERT INTO public.quote VALUES ('id00076', 'id00001', 2, 8, 0);
INSERT INTO public.quote VALUES ('id00076', 'id00001', 2, 8, 1);
INSERT INTO public.roll VALUES ('id00001.1', 'id00003');
INSERT INTO public.roll VALUES ('id00001.1', 'id00005');
INSERT INTO public.roll VALUES ('id00001.1', 'id00007');
INSERT INTO public.roll VALUES ('id00001.1', 'id00009');
INSERT INTO public.roll VALUES ('id00001.1', 'id00011');
INSERT INTO public.room VALUES (1, 'id00001', 'stage', '', 'lamp', 'Lamp', 'Europe/London');
INSERT INTO public.series VALUES ('id00001', '2026-03-03T19:00', 'Europe/London', 'FREQ=WEEKLY', 90);
INSERT INTO public.team_group VALUES ('id00001', 'id00027', 1);
INSERT INTO public.team_group VALUES ('id00001', 'id00028', 2);
INSERT INTO public.team_group VALUES ('id00001', 'id00029', 3);
INSERT INTO public.wake VALUES ('id00001.2', 'idle', 1773172940000000, 1773172940000000, NULL);
INSERT INTO public.wake VALUES ('id00001.2', 'invite', 1773169655000000, 1773169655000000, NULL);
INSERT INTO public.wake VALUES ('id00001.2', 'item-soon', 1773169835000000, 1773169835000000, NULL);
INSERT INTO public.wake VALUES ('id00001.2', 'item-time', 1773169955000000, 1773169955000000, NULL);
INSERT INTO public.wake VALUES ('id00001.2', 'round-time', 1773169610000000, 1773169610000000, NULL);
INSERT INTO public.words VALUES ('id00014', 'id00001', 'id00003', 'agenda add.title', 'Breaks for carers', 1772564435000000, NULL);
INSERT INTO public.words VALUES ('id00015', 'id00001', 'id00003', 'agenda add.goal', 'decide', 1772564435000000, NULL);
INSERT INTO public.words VALUES ('id00017', 'id00001', 'id00003', 'agenda add.title', 'The van', 1772564440000000, NULL);
INSERT INTO public.words VALUES ('id00019', 'id00001', 'id00003', 'agenda add.title', 'Nights away', 1772564445000000, NULL);
INSERT INTO public.words VALUES ('id00020', 'id00001', 'id00003', 'agenda add.goal', 'hear', 1772564445000000, NULL);
INSERT INTO public.words VALUES ('id00027', 'id00001', 'id00003', 'groups set.names', 'carers', 1772564475000000, NULL);
INSERT INTO public.words VALUES ('id00028', 'id00001', 'id00003', 'groups set.names', 'professionals', 1772564475000000, NULL);
INSERT INTO public.words VALUES ('id00029', 'id00001', 'id00003', 'groups set.names', 'public', 1772564475000000, NULL);
INSERT INTO public.words VALUES ('id00036', 'id00001', 'id00005', 'hand.reason', 'Nights are what I wanted to talk about', 1772564505000000, NULL);
INSERT INTO public.words VALUES ('id00041', 'id00001', 'id00007', 'park.wording', 'Nights: at home or away?', 1772564525000000, NULL);
INSERT INTO public.words VALUES ('id00043', 'id00001', 'id00009', 'note.text', 'The grant form has to be sent by May', 1772564530000000, NULL);
INSERT INTO public.words VALUES ('id00045', 'id00001', 'id00003', 'decide.text', 'We ask the council for longer breaks', 1772564535000000, NULL);
INSERT INTO public.words VALUES ('id00047', 'id00001', 'id00003', 'round.question', 'What would help most?', 1772564540000000, NULL);
INSERT INTO public.words VALUES ('id00051', 'id00001', 'id00003', 'round silent.question', 'What worries you?', 1772564555000000, NULL);
INSERT INTO public.words VALUES ('id00053', 'id00001', 'id00009', 'write.text', 'That nobody will come after the first month', 1772564560000000, NULL);
INSERT INTO public.words VALUES ('id00056', 'id00001', 'id00011', 'say.text', 'I am afraid of the van', 1772564570000000, NULL);
INSERT INTO public.words VALUES ('id00058', 'id00001', 'id00009', 'park.wording', 'Who drives the van?', 1772564575000000, NULL);
INSERT INTO public.words VALUES ('id00060', 'id00001', 'id00003', 'settle.reason', 'There is no van this year', 1772564580000000, NULL);
INSERT INTO public.words VALUES ('id00072', 'id00001', 'id00005', 'hand.reason', 'I want to begin', 1773169360000000, NULL);
INSERT INTO public.words VALUES ('id00074', 'id00001', 'id00009', 'hand.reason', 'About the grant', 1773169365000000, NULL);
INSERT INTO public.words VALUES ('id00076', 'id00001', 'id00003', 'round.question', 'What do you hope for today?', 1773169370000000, NULL);
SELECT pg_catalog.setval('public.contention_log_number_seq', 4, true);
SELECT pg_catalog.setval('public.membership_number_seq', 6, true);
SELECT pg_catalog.setval('public.note_number_seq', 2, true);
SELECT pg_catalog.setval('public.room_number_seq', 1, true);
ALTER TABLE ONLY public.alembic_version
    ADD CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num);
ALTER TABLE ONLY public.anchor
    ADD CONSTRAINT pk_anchor PRIMARY KEY (platform, tenant, channel, name);
ALTER TABLE ONLY public.ballot_box
    ADD CONSTRAINT pk_ballot_box PRIMARY KEY (poll);
ALTER TABLE ONLY public.comment_slip
    ADD CONSTRAINT pk_comment_slip PRIMARY KEY (poll, id);
ALTER TABLE ONLY public.contention
    ADD CONSTRAINT pk_contention PRIMARY KEY (room, number);
ALTER TABLE ONLY public.contention_log
    ADD CONSTRAINT pk_contention_log PRIMARY KEY (number);
ALTER TABLE ONLY public.group_choice
    ADD CONSTRAINT pk_group_choice PRIMARY KEY (room, person);
ALTER TABLE ONLY public.installation
    ADD CONSTRAINT pk_installation PRIMARY KEY (platform, enterprise, tenant);
ALTER TABLE ONLY public.journal
    ADD CONSTRAINT pk_journal PRIMARY KEY (meeting, number);
ALTER TABLE ONLY public.link
    ADD CONSTRAINT pk_link PRIMARY KEY (room, what);
ALTER TABLE ONLY public.meeting
    ADD CONSTRAINT pk_meeting PRIMARY KEY (id);
ALTER TABLE ONLY public.membership
    ADD CONSTRAINT pk_membership PRIMARY KEY (number);
ALTER TABLE ONLY public.note
    ADD CONSTRAINT pk_note PRIMARY KEY (number);
ALTER TABLE ONLY public.oauth_state
    ADD CONSTRAINT pk_oauth_state PRIMARY KEY (state);
ALTER TABLE ONLY public.parcel
    ADD CONSTRAINT pk_parcel PRIMARY KEY (room, meeting, number, place);
ALTER TABLE ONLY public.person
    ADD CONSTRAINT pk_person PRIMARY KEY (id);
ALTER TABLE ONLY public.poll
    ADD CONSTRAINT pk_poll PRIMARY KEY (meeting);
ALTER TABLE ONLY public.poll_comment
    ADD CONSTRAINT pk_poll_comment PRIMARY KEY (poll, id);
ALTER TABLE ONLY public.poll_result
    ADD CONSTRAINT pk_poll_result PRIMARY KEY (poll);
ALTER TABLE ONLY public.preferences
    ADD CONSTRAINT pk_preferences PRIMARY KEY (person);
ALTER TABLE ONLY public.quote
    ADD CONSTRAINT pk_quote PRIMARY KEY (words, room, meeting, number, place);
ALTER TABLE ONLY public.roll
    ADD CONSTRAINT pk_roll PRIMARY KEY (poll, person);
ALTER TABLE ONLY public.room
    ADD CONSTRAINT pk_room PRIMARY KEY (number);
ALTER TABLE ONLY public.series
    ADD CONSTRAINT pk_series PRIMARY KEY (room);
ALTER TABLE ONLY public.shown
    ADD CONSTRAINT pk_shown PRIMARY KEY (room, meeting, number, place, piece);
ALTER TABLE ONLY public.spent_key
    ADD CONSTRAINT pk_spent_key PRIMARY KEY (name);
ALTER TABLE ONLY public.team_group
    ADD CONSTRAINT pk_team_group PRIMARY KEY (room, name);
ALTER TABLE ONLY public.wake
    ADD CONSTRAINT pk_wake PRIMARY KEY (meeting, why);
ALTER TABLE ONLY public.words
    ADD CONSTRAINT pk_words PRIMARY KEY (id);
ALTER TABLE ONLY public.worker
    ADD CONSTRAINT pk_worker PRIMARY KEY (id);
ALTER TABLE ONLY public.workspace
    ADD CONSTRAINT pk_workspace PRIMARY KEY (platform, tenant);
ALTER TABLE ONLY public.meeting
    ADD CONSTRAINT uq_meeting_room_number UNIQUE (room, number);
ALTER TABLE ONLY public.membership
    ADD CONSTRAINT uq_membership_room_person UNIQUE (room, person);
ALTER TABLE ONLY public.note
    ADD CONSTRAINT uq_note_words UNIQUE (words);
ALTER TABLE ONLY public.person
    ADD CONSTRAINT uq_person_platform_tenant_account UNIQUE (platform, tenant, account);
ALTER TABLE ONLY public.room
    ADD CONSTRAINT uq_room_key UNIQUE (key);
ALTER TABLE ONLY public.room
    ADD CONSTRAINT uq_room_platform_tenant_channel UNIQUE (platform, tenant, channel);
CREATE INDEX ix_contention_log_room_contention ON public.contention_log USING btree (room, contention);
CREATE INDEX ix_note_room_kind ON public.note USING btree (room, kind);
CREATE INDEX ix_parcel_waiting ON public.parcel USING btree (room, meeting, number, place) WHERE (delivered_at IS NULL);
CREATE INDEX ix_quote_room_meeting_number_place ON public.quote USING btree (room, meeting, number, place);
CREATE INDEX ix_wake_ready ON public.wake USING btree (ready);
CREATE INDEX ix_words_by ON public.words USING btree (by);
CREATE INDEX ix_words_room_source ON public.words USING btree (room, source);
CREATE UNIQUE INDEX uq_journal_tenant_source ON public.journal USING btree (tenant, source) WHERE (source IS NOT NULL);
ALTER TABLE ONLY public.ballot_box
    ADD CONSTRAINT fk_ballot_box_poll FOREIGN KEY (poll) REFERENCES public.poll(meeting);
ALTER TABLE ONLY public.comment_slip
    ADD CONSTRAINT fk_comment_slip_poll FOREIGN KEY (poll) REFERENCES public.poll(meeting);
ALTER TABLE ONLY public.contention_log
    ADD CONSTRAINT fk_contention_log_by FOREIGN KEY (by) REFERENCES public.person(id);
ALTER TABLE ONLY public.contention_log
    ADD CONSTRAINT fk_contention_log_room FOREIGN KEY (room) REFERENCES public.room(key);
ALTER TABLE ONLY public.contention
    ADD CONSTRAINT fk_contention_raised_by FOREIGN KEY (raised_by) REFERENCES public.person(id);
ALTER TABLE ONLY public.contention
    ADD CONSTRAINT fk_contention_room FOREIGN KEY (room) REFERENCES public.room(key);
ALTER TABLE ONLY public.group_choice
    ADD CONSTRAINT fk_group_choice_person FOREIGN KEY (person) REFERENCES public.person(id);
ALTER TABLE ONLY public.group_choice
    ADD CONSTRAINT fk_group_choice_room FOREIGN KEY (room) REFERENCES public.room(key);
ALTER TABLE ONLY public.meeting
    ADD CONSTRAINT fk_meeting_room FOREIGN KEY (room) REFERENCES public.room(key);
ALTER TABLE ONLY public.membership
    ADD CONSTRAINT fk_membership_person FOREIGN KEY (person) REFERENCES public.person(id);
ALTER TABLE ONLY public.membership
    ADD CONSTRAINT fk_membership_room FOREIGN KEY (room) REFERENCES public.room(key);
ALTER TABLE ONLY public.note
    ADD CONSTRAINT fk_note_by FOREIGN KEY (by) REFERENCES public.person(id);
ALTER TABLE ONLY public.note
    ADD CONSTRAINT fk_note_room FOREIGN KEY (room) REFERENCES public.room(key);
ALTER TABLE ONLY public.poll_comment
    ADD CONSTRAINT fk_poll_comment_poll FOREIGN KEY (poll) REFERENCES public.poll(meeting);
ALTER TABLE ONLY public.poll
    ADD CONSTRAINT fk_poll_meeting FOREIGN KEY (meeting) REFERENCES public.meeting(id);
ALTER TABLE ONLY public.poll_result
    ADD CONSTRAINT fk_poll_result_poll FOREIGN KEY (poll) REFERENCES public.poll(meeting);
ALTER TABLE ONLY public.poll
    ADD CONSTRAINT fk_poll_room FOREIGN KEY (room) REFERENCES public.room(key);
ALTER TABLE ONLY public.preferences
    ADD CONSTRAINT fk_preferences_person FOREIGN KEY (person) REFERENCES public.person(id);
ALTER TABLE ONLY public.roll
    ADD CONSTRAINT fk_roll_person FOREIGN KEY (person) REFERENCES public.person(id);
ALTER TABLE ONLY public.roll
    ADD CONSTRAINT fk_roll_poll FOREIGN KEY (poll) REFERENCES public.poll(meeting);
ALTER TABLE ONLY public.series
    ADD CONSTRAINT fk_series_room FOREIGN KEY (room) REFERENCES public.room(key);
ALTER TABLE ONLY public.team_group
    ADD CONSTRAINT fk_team_group_room FOREIGN KEY (room) REFERENCES public.room(key);
ALTER TABLE ONLY public.words
    ADD CONSTRAINT fk_words_by FOREIGN KEY (by) REFERENCES public.person(id);
ALTER TABLE ONLY public.words
    ADD CONSTRAINT fk_words_room FOREIGN KEY (room) REFERENCES public.room(key);
